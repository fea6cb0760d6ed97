// The data of the page, and what a person has chosen.  Text of articles is only ever set as textContent.
const data = JSON.parse(document.getElementById("data").textContent);
const byId = (id) => document.getElementById(id);
const nodeOf = new Map(data.nodes.map((node) => [node.id, node]));
const edgeOf = new Map(data.edges.map((edge) => [edge.id, edge]));
const documentOf = new Map(data.documents.map((item) => [item.id, item]));
const layers = new Map(Object.entries(data.layers).map(([name, layer]) => [name, layer.shown]));
const kinds = new Map(Object.keys(data.kinds).map((name) => [name, true]));
let openEvents = data.open.shown; // whether open events are shown beside the typed ones
const FEW = 150; // entities that a screen can show readably
let limit = FEW;
let linked = 0; // entities that have a line under the present filters
let onlyDocument = "";
let selected = null; // {type: "node" | "edge", id}
