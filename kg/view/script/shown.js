// Which nodes and lines are shown under the present filters.
const statementShown = (statement) => layers.get(statement.layer) && (openEvents || !statement.open)
  && (!onlyDocument || statement.sources.some((source) => source.document === onlyDocument));
const edgeShown = (edge) => layers.get(edge.layer)
  && kinds.get(nodeOf.get(edge.from).kind) && kinds.get(nodeOf.get(edge.to).kind)
  && edge.statements.some((number) => statementShown(data.statements[number]));
const shownNodes = new Set();
const shownEdges = new Set();
const update = () => {
  shownNodes.clear();
  shownEdges.clear();
  const edges = data.edges.filter(edgeShown);
  const lines = new Map();
  for (const edge of edges) for (const id of [edge.from, edge.to]) lines.set(id, (lines.get(id) || 0) + edge.statements.length);
  linked = lines.size;
  const most = new Set([...lines].sort((a, b) => b[1] - a[1]).slice(0, limit).map(([id]) => id));
  if (selected && selected.type === "node") most.add(selected.id);
  for (const edge of edges) {
    if (most.has(edge.from) && most.has(edge.to)) {
      shownEdges.add(edge.id);
      shownNodes.add(edge.from).add(edge.to);
    }
  }
  if (selected && selected.type === "node") shownNodes.add(selected.id);
};
update();
