// Making elements, symbols and words.
const make = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "text") element.textContent = value;
    else if (name === "on") for (const [event, run] of Object.entries(value)) element.addEventListener(event, run);
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
};
const svg = (tag, properties, ...children) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
const OUTLINES = {
  square: "2,2 12,2 12,12 2,12", diamond: "7,0.5 13.5,7 7,13.5 0.5,7", triangle: "7,1 13.5,12.5 0.5,12.5",
  triangleDown: "7,13 0.5,1.5 13.5,1.5", hexagon: "3.5,1 10.5,1 14,7 10.5,13 3.5,13 0,7",
  star: "7,0.3 8.9,4.8 13.7,5.2 10,8.4 11.1,13.2 7,10.6 2.9,13.2 4,8.4 0.3,5.2 5.1,4.8",
};
const symbol = (kind) => {
  const { color, shape } = data.kinds[kind];
  const drawn = OUTLINES[shape] ? svg("polygon", { points: OUTLINES[shape], fill: color })
    : svg("circle", { cx: 7, cy: 7, r: 6, fill: color });
  return svg("svg", { width: 14, height: 14, viewBox: "0 0 14 14", "aria-hidden": "true", class: "dot" }, drawn);
};
const stroke = (layer) => svg("svg", { width: 30, height: 8, viewBox: "0 0 30 8", "aria-hidden": "true" },
  svg("line", { x1: 0, y1: 4, x2: 30, y2: 4, stroke: layer.color, "stroke-width": 2.4, "stroke-dasharray": layer.dashes.join(" ") }));
const plural = (count, one, many) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const web = (url) => (/^https?:\/\//i.test(url || "") ? url : null);
