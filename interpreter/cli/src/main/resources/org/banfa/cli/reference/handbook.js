// Search within the page: what contains the words comes first, then what shares most pairs of characters with them;
// of equals, how to write it.
(function () {
  var ask = document.getElementById("ask"), found = document.getElementById("found"), none = document.getElementById("none");
  var all = Array.prototype.map.call(document.querySelectorAll("article"), function (a) {
    return { id: a.id, name: a.querySelector("h4").textContent.trim(), where: a.getAttribute("data-in"),
      text: a.textContent.toLowerCase(), said: (a.querySelector("pre") || { textContent: "" }).textContent };
  });
  function pairs(word) {
    var made = [];
    for (var i = 0; i + 1 < word.length; i++) made.push(word.substr(i, 2));
    return made.length ? made : [word];
  }
  function score(entry, word, parts) {
    var name = entry.name.toLowerCase();
    if (name === word) return 1000;
    var value = name.indexOf(word) >= 0 ? 500 : entry.text.indexOf(word) >= 0 ? 100 : 0;
    var hits = 0;
    parts.forEach(function (p) { if (name.indexOf(p) >= 0) hits += 3; else if (entry.text.indexOf(p) >= 0) hits += 1; });
    if (entry.id.indexOf("q-") === 0 && hits > 0) value += 20;
    return value + 40 * hits / (3 * parts.length) - Math.min(name.length, 60) / 100;
  }
  function show() {
    var word = ask.value.trim().toLowerCase(), parts = pairs(word.replace(/[\s，。、？?！]/g, ""));
    found.textContent = "";
    var hits = !word ? [] : all.map(function (e) { return { e: e, s: score(e, word, parts) }; })
      .filter(function (h) { return h.s > 12; }).sort(function (a, b) { return b.s - a.s; }).slice(0, 20);
    hits.forEach(function (h) {
      var line = document.createElement("li"), link = document.createElement("a"), small = document.createElement("small");
      link.href = "#" + h.e.id;
      link.textContent = h.e.name;
      small.textContent = h.e.where + (h.e.said ? "：" + h.e.said : "");
      link.appendChild(small);
      line.appendChild(link);
      found.appendChild(line);
    });
    none.hidden = !word || hits.length > 0;
  }
  ask.addEventListener("input", show);
})();
