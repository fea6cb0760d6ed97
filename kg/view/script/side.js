// The side: legend, filters, list of entities.
const toggle = (mark, label, count, checked, change, about) => {
  const input = make("input", { type: "checkbox", on: { change: () => change(input.checked) } });
  input.checked = checked;
  return make("label", { class: "toggle", title: about }, input, mark, make("span", { text: label }), make("span", { class: "count", text: count.toLocaleString("en") }));
};
const typed = data.statements.filter((statement) => !statement.open);
for (const [name, layer] of Object.entries(data.layers)) {
  const count = typed.filter((statement) => statement.layer === name).length;
  if (!count) continue;
  const row = toggle(stroke(layer), layer.label, count, layers.get(name), (on) => { layers.set(name, on); refresh(); }, layer.about);
  row.dataset.layer = name;
  byId("layers").append(row);
}
const opened = data.statements.length - typed.length;
if (opened) {
  const row = toggle(stroke(data.open), data.open.label, opened, openEvents, (on) => { openEvents = on; refresh(); }, data.open.about);
  row.dataset.layer = "open";
  byId("layers").append(row);
}
for (const [name, kind] of Object.entries(data.kinds)) {
  const count = data.nodes.filter((node) => node.kind === name).length;
  if (count) byId("kinds").append(toggle(symbol(name), kind.label, count, true, (on) => { kinds.set(name, on); refresh(); }));
}
for (const item of data.documents) {
  const label = [item.title || item.id, item.publisher, item.published].filter(Boolean).join(" · ");
  byId("document").append(make("option", { value: item.id, text: label }));
}
byId("document").addEventListener("change", ({ target }) => { onlyDocument = target.value; refresh(); });
const range = byId("limit");
const tellLimit = () => {
  byId("most").hidden = data.nodes.length <= 30;
  range.max = Math.max(linked, 10);
  range.value = Math.min(limit, linked);
  byId("limit-text").textContent = `${Math.min(limit, linked).toLocaleString("en")} of ${linked.toLocaleString("en")} that have a line`;
};
range.addEventListener("input", () => { byId("limit-text").textContent = `${range.value} of ${linked.toLocaleString("en")} that have a line`; });
range.addEventListener("change", () => { limit = Number(range.value) >= linked ? Infinity : Number(range.value); refresh(); });
tellLimit();
const ranked = [...data.nodes].sort((a, b) => b.degree - a.degree || (a.label < b.label ? -1 : 1));
const listEntities = () => {
  byId("entities").replaceChildren(...ranked.filter((node) => shownNodes.has(node.id)).map((node) => make("li", {},
    make("button", { type: "button", "data-id": node.id, on: { click: () => select("node", node.id, true) } },
      symbol(node.kind), make("span", { class: "name", text: node.label, title: node.label }), make("span", { class: "count", text: node.degree })))));
  markCurrent();
};
const markCurrent = () => {
  for (const button of byId("entities").querySelectorAll("button")) {
    const current = selected && selected.type === "node" && button.dataset.id === selected.id;
    if (current) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
};
listEntities();
const facts = typed.filter((statement) => statement.layer === "fact").length;
byId("counts").textContent = [plural(data.documents.length, "document", "documents"), plural(data.nodes.length, "entity", "entities") + (data.left_out ? ` (the most linked of ${(data.nodes.length + data.left_out).toLocaleString("en")})` : ""),
  plural(facts, "fact", "facts"), plural(typed.length - facts, "other claim", "other claims"),
  opened ? plural(opened, "open event", "open events") : null].filter(Boolean).join(" · ");
