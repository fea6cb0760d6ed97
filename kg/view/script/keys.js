// Zoom, keys, and a handle for scripts.
const zoom = (factor) => network.moveTo({ scale: network.getScale() * factor, animation: still() ? false : { duration: 200 } });
byId("zoom-in").addEventListener("click", () => zoom(1.35));
byId("zoom-out").addEventListener("click", () => zoom(1 / 1.35));
byId("zoom-fit").addEventListener("click", () => network.fit({ animation: still() ? false : { duration: 350 } }));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") { if (hits.hidden) clear(); else closeHits(); }
  else if (event.key === "/" && !/INPUT|SELECT/.test(document.activeElement.tagName)) { event.preventDefault(); query.focus(); }
});

// a handle for scripts: where things are on the screen, and what is shown
window.page = {
  network,
  shown: () => ({ nodes: [...shownNodes], edges: [...shownEdges] }),
  whereIsNode: (id) => network.canvasToDOM(network.getPosition(id)),
  whereIsEdge: (id) => network.canvasToDOM(network.body.edges[id].edgeType.getPoint(0.5)),
};
