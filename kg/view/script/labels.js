// Labels, drawn at a size that can be read at every zoom, and never over one another.
const placed = [];
const free = (box) => placed.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom);
const near = (id) => !selected || (selected.type === "node"
  ? id === selected.id || network.getConnectedNodes(selected.id).includes(id)
  : [edgeOf.get(selected.id).from, edgeOf.get(selected.id).to].includes(id));
const edgeNear = (edge) => !selected || (selected.type === "edge" ? edge.id === selected.id : edge.from === selected.id || edge.to === selected.id);
let hovered = null;
const write = (context, text, x, y, { size, weight, color, force, alpha = 1 }) => {
  context.font = `${weight} ${size}px system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif`;
  const wide = context.measureText(text).width / 2 + size * 0.25;
  const box = { left: x - wide, right: x + wide, top: y - size * 0.68, bottom: y + size * 0.68 };
  if (!force && !free(box)) return false;
  placed.push(box);
  context.globalAlpha = alpha;
  context.lineWidth = size * 0.32;
  context.strokeStyle = palette.halo;
  context.fillStyle = color;
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
  context.globalAlpha = 1;
  return true;
};
const cut = (text, most) => (text.length > most ? text.slice(0, most - 1).trimEnd() + "…" : text);
network.on("afterDrawing", (context) => {
  const scale = network.getScale();
  placed.length = 0;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  const asked = (edge) => hovered === edge.id || (selected && selected.id === edge.id);
  const weight = (edge) => (edgeNear(edge) ? 1e6 : 0) + edge.statements.length * 10 + nodeOf.get(edge.from).degree + nodeOf.get(edge.to).degree;
  const edges = data.edges.filter((edge) => shownEdges.has(edge.id) && network.body.edges[edge.id]?.connected);
  edges.sort((a, b) => weight(b) - weight(a));
  const label = (edge) => {
    if (selected && !edgeNear(edge) && !asked(edge)) return;
    const { from, to, edgeType } = network.body.edges[edge.id];
    const size = 11 / scale;
    const text = cut(edge.label, 40);
    const length = Math.hypot(from.x - to.x, from.y - to.y) - from.options.size - to.options.size;
    if (!asked(edge) && length < text.length * size * 0.42) return;
    const along = (part, force) => {
      const { x, y } = edgeType.getPoint(part);
      return write(context, text, x, y, { size, weight: asked(edge) ? 650 : 500, color: readable(edge.color), force });
    };
    if (![0.5, 0.38, 0.62].some((part) => along(part, false)) && asked(edge)) along(0.5, true);
  };
  const nodes = data.nodes.filter((node) => shownNodes.has(node.id) && network.body.nodes[node.id]);
  const closeness = (node) => (selected && near(node.id) ? 1e6 : 0) + (hovered === node.id ? 1e7 : 0) + node.degree;
  nodes.sort((a, b) => closeness(b) - closeness(a));
  for (const node of nodes) { // no label may cover a node of some size
    const { x, y } = network.body.nodes[node.id];
    const half = node.size * 0.8;
    node.box = { left: x - half, right: x + half, top: y - half, bottom: y + half };
  }
  for (const node of nodes.slice(0, 40)) placed.push(node.box);
  for (const edge of edges.filter(asked)) label(edge);
  for (const node of nodes) {
    if (selected && !near(node.id) && node.degree < 8) continue;
    const { x, y } = network.body.nodes[node.id];
    const size = (node.degree > 7 ? 14.5 : node.degree > 2 ? 13 : 12) / scale;
    const own = placed.indexOf(node.box);
    if (own >= 0) placed.splice(own, 1);
    const text = cut(node.label, 34);
    const away = node.size + size * 0.85;
    const beside = node.size + size * 0.4 + text.length * size * 0.28;
    const look = {
      size, weight: node.degree > 7 ? 650 : 500, color: palette.ink,
      force: hovered === node.id || (selected && selected.id === node.id), alpha: near(node.id) ? 1 : 0.25,
    };
    // below the node, or else where there is room
    [[0, away], [0, -away], [beside, 0], [-beside, 0]].some(([right, down]) => write(context, text, x + right, y + down, look));
    if (own >= 0) placed.push(node.box);
  }
  for (const edge of edges) if (!asked(edge)) label(edge);
});
const hover = (id) => { hovered = id; network.redraw(); };
network.on("hoverNode", ({ node }) => hover(node));
network.on("hoverEdge", ({ edge }) => hover(edge));
network.on("blurNode", () => hover(null));
network.on("blurEdge", () => hover(null));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  palette = colors();
  items.nodes.update(data.nodes.map(({ id, color }) => ({ id, color: { background: color, border: palette.halo, highlight: { background: color, border: palette.ink }, hover: { background: color, border: palette.ink } } })));
});

const emphasise = () => {
  items.nodes.update(data.nodes.filter((node) => shownNodes.has(node.id)).map(({ id }) => ({ id, opacity: near(id) ? 1 : 0.22 })));
  items.edges.update(data.edges.filter((edge) => shownEdges.has(edge.id)).map((edge) => ({ id: edge.id,
    color: { color: edge.color, highlight: edge.color, hover: edge.color, opacity: edgeNear(edge) ? (selected ? 1 : 0.85) : 0.12 } })));
};
