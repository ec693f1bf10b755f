(function () {
  "use strict";
  // Tables sort by a click on their headings.
  document.querySelectorAll("table.sorts").forEach(function (table) {
    table.querySelectorAll("thead th").forEach(function (th, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = th.textContent;
      th.textContent = "";
      th.appendChild(button);
      button.addEventListener("click", function () {
        var up = th.getAttribute("aria-sort") !== "ascending";
        table.querySelectorAll("thead th").forEach(function (x) { x.removeAttribute("aria-sort"); });
        th.setAttribute("aria-sort", up ? "ascending" : "descending");
        var body = table.tBodies[0];
        var key = function (row) {
          var text = row.cells[column].textContent.trim();
          var number = parseFloat(text.replace("\u2212", "-").replace(/[\s\u2009]/g, ""));
          return isNaN(number) ? text : number;
        };
        Array.from(body.rows).sort(function (a, b) {
          var x = key(a), y = key(b);
          var order = typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y));
          return up ? order : -order;
        }).forEach(function (row) { body.appendChild(row); });
      });
    });
  });
  // Marks in figures say what they stand for.
  var tip = document.getElementById("tip");
  document.querySelectorAll("figure svg g[data-datum] > title").forEach(function (title) {
    var group = title.parentNode, text = title.textContent;
    title.remove();
    group.addEventListener("mousemove", function (e) {
      tip.textContent = text;
      tip.hidden = false;
      tip.style.left = Math.min(e.clientX + 14, window.innerWidth - tip.offsetWidth - 8) + "px";
      tip.style.top = Math.min(e.clientY + 14, window.innerHeight - tip.offsetHeight - 8) + "px";
    });
    group.addEventListener("mouseleave", function () { tip.hidden = true; });
  });
  // Details open and close together, and are all open on paper.
  var details = document.querySelectorAll("details.page");
  var tools = document.querySelector(".tools");
  if (tools && details.length) {
    tools.hidden = false;
    var all = tools.querySelector("button");
    all.addEventListener("click", function () {
      var open = all.getAttribute("aria-pressed") !== "true";
      all.setAttribute("aria-pressed", String(open));
      details.forEach(function (d) { d.open = open; });
    });
  }
  window.addEventListener("beforeprint", function () { details.forEach(function (d) { d.open = true; }); });
})();
