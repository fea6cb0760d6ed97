// Search by name.
const query = byId("query");
const hits = byId("hits");
const names = ranked.map((node) => ({ node, keys: [node.label, ...node.aliases].map(fold) }));
let active = -1;
const options = () => [...hits.querySelectorAll("[role=option]")];
const point = (number) => {
  const all = options();
  active = all.length ? (number + all.length) % all.length : -1;
  all.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
  if (active >= 0) {
    query.setAttribute("aria-activedescendant", all[active].id);
    all[active].scrollIntoView({ block: "nearest" });
  } else query.removeAttribute("aria-activedescendant");
};
const closeHits = () => { hits.hidden = true; query.setAttribute("aria-expanded", "false"); point(-1); };
const choose = (node) => { query.value = node.label; closeHits(); select("node", node.id, true); };
query.addEventListener("input", () => {
  const wanted = fold(query.value.trim());
  const rank = ({ keys }) => (keys.some((key) => key.startsWith(wanted)) ? 0 : 1);
  const found = wanted ? names.filter(({ keys }) => keys.some((key) => key.includes(wanted))).sort((a, b) => rank(a) - rank(b)).slice(0, 12) : [];
  hits.replaceChildren(...found.map(({ node }, i) => make("li", { role: "option", id: `hit-${i}`, "aria-selected": "false", on: { mousedown: (event) => { event.preventDefault(); choose(node); } } },
    symbol(node.kind), make("span", { text: node.label }), make("small", { text: node.aliases.slice(0, 2).join(", ") }))));
  if (wanted && !found.length) hits.append(make("li", { class: "none", text: "No entity of that name" }));
  hits.hidden = !wanted;
  query.setAttribute("aria-expanded", String(Boolean(wanted)));
  point(found.length ? 0 : -1);
});
query.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") { event.preventDefault(); point(active + (event.key === "ArrowDown" ? 1 : -1)); }
  else if (event.key === "Enter" && active >= 0) { event.preventDefault(); options()[active].dispatchEvent(new MouseEvent("mousedown", { cancelable: true })); }
});
query.addEventListener("blur", closeHits);
