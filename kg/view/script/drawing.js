// The drawing by vis-network.
const colors = () => {
  const style = getComputedStyle(document.documentElement);
  return { ink: style.getPropertyValue("--ink").trim(), halo: style.getPropertyValue("--halo").trim() };
};
let palette = colors();
// a layer's colour drawn towards the ink, so that small text stands out on light and dark ground alike
const readable = (color) => {
  const parts = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const ink = parts(palette.ink);
  return `rgb(${parts(color).map((part, i) => Math.round(part * 0.6 + ink[i] * 0.4)).join(" ")})`;
};
const items = {
  // labels are drawn below, at a size that can be read at every zoom, and never over one another
  nodes: new vis.DataSet(data.nodes.map(({ id, shape, color, size }) => ({ id, shape, size,
    color: { background: color, border: palette.halo, highlight: { background: color, border: palette.ink }, hover: { background: color, border: palette.ink } } }))),
  edges: new vis.DataSet(data.edges.map(({ id, from, to, color, dashes, width, arrows, smooth }) => ({ id, from, to, dashes, width, arrows, smooth,
    color: { color, highlight: color, hover: color, opacity: 0.85 } }))),
};
const views = {
  nodes: new vis.DataView(items.nodes, { filter: (node) => shownNodes.has(node.id) }),
  edges: new vis.DataView(items.edges, { filter: (edge) => shownEdges.has(edge.id) }),
};
const network = new vis.Network(byId("network"), views, data.options);
const rest = () => {
  network.setOptions({ physics: { enabled: false } });
  byId("busy").hidden = true;
  document.documentElement.dataset.ready = "true";
};
network.once("stabilizationIterationsDone", () => { rest(); network.fit(); });
if (shownNodes.size === 0) rest();

const refresh = () => {
  const before = new Set(views.nodes.getIds());
  update();
  // a node that comes in starts beside one that it is linked to
  for (const id of shownEdges) {
    const { from, to } = edgeOf.get(id);
    for (const [known, fresh] of [[from, to], [to, from]]) {
      if (before.has(known) && !before.has(fresh)) {
        const at = network.getPosition(known);
        const turn = (before.size * 2.4) % 6.283;
        items.nodes.update({ id: fresh, x: at.x + 90 * Math.cos(turn), y: at.y + 90 * Math.sin(turn) });
        before.add(fresh);
      }
    }
  }
  views.nodes.refresh();
  views.edges.refresh();
  network.setOptions({ physics: { enabled: true } });
  network.once("stabilizationIterationsDone", rest);
  network.stabilize(150);
  listEntities();
  tellLimit();
  emphasise();
};
