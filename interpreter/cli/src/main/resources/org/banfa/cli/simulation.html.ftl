<#macro outcome o>
    <tr<#if o.watched> class="watched"</#if>><td>${o.name}</td><td class="number">${o.runs}</td><td class="number">${o.share}</td><td class="number">${o.interval}</td><td><svg viewBox="0 0 404 16" width="202" height="8" role="img" aria-label="${o.share}"><rect class="bar" x="2" y="3" width="${o.bar}" height="10"/><line class="range" x1="${o.low + 2}" y1="8" x2="${o.high + 2}" y2="8"/><line class="range" x1="${o.low + 2}" y1="2" x2="${o.low + 2}" y2="14"/><line class="range" x1="${o.high + 2}" y1="2" x2="${o.high + 2}" y2="14"/></svg></td><td class="number">${o.replay}</td></tr>
</#macro>
<#macro person p>
    <tr><td>${p.name}</td><td class="number">${p.share}</td><td><svg viewBox="0 0 404 16" width="202" height="8" role="img" aria-label="${p.share}"><rect class="bar" x="2" y="3" width="${p.bar}" height="10"/></svg></td></tr>
</#macro>
<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}</title>
<style>
* { box-sizing: border-box; }
body { font: 16px/1.7 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, "Noto Sans CJK SC", "Microsoft YaHei", serif; color: #1a1a1a; max-width: 60rem; margin: 2rem auto; padding: 0 1.25rem; }
h1, h2, h3, th { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", SimHei, sans-serif; }
h1 { font-size: 1.5rem; border-bottom: 3px solid #24527a; padding-bottom: .4rem; }
h2 { font-size: 1.2rem; margin-top: 2rem; }
h3 { font-size: 1.02rem; margin: 1rem 0 .2rem; }
p { margin: .3rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; margin: .4rem 0; }
th, td { border: 1px solid #bbb; padding: .25rem .5rem; text-align: left; vertical-align: middle; }
th { background: #f0ede6; white-space: nowrap; }
td.number { text-align: right; white-space: nowrap; }
tr.watched td:first-child { font-weight: bold; }
svg { display: block; max-width: 100%; }
svg .bar { fill: #6d93b3; } svg .range { stroke: #1a1a1a; stroke-width: 1.5; } svg .axis { stroke: #777; stroke-width: 1; }
svg text { font: 11px sans-serif; fill: #333; }
.facts { color: #444; }
footer { margin-top: 3rem; color: #555; font-size: .88rem; border-top: 1px solid #bbb; padding-top: .5rem; }
@media screen and (max-width: 40rem) { table { display: block; overflow-x: auto; } td:first-child { min-width: 8em; } }
@media print {
  @page { size: A4; margin: 20mm 18mm; }
  body { font-size: 11pt; max-width: none; margin: 0; padding: 0; }
  tr, svg { break-inside: avoid; } h2, h3 { break-after: avoid; }
  svg .bar { fill: #999; }
}
</style>
</head>
<body>
<h1>${heading}</h1>
<p class="facts">${facts}</p>
<h2>${t.outcomes}</h2>
<table>
  <thead><tr><th>${t.outcome}</th><th>${t.runs}</th><th>${t.share}</th><th>${t.confidence}</th><th>${t.chart}</th><th>${t.replay}</th></tr></thead>
  <tbody>
<#list outcomes as o>
<@outcome o/>
</#list>
  </tbody>
</table>
<p>${t.watched}</p>
<#if exact?has_content><p>${exact}</p></#if>
<#if turnout?has_content>
<h2>${t.turnout}</h2>
<svg viewBox="-5 -5 415 150" width="415" height="150" role="img" aria-label="${t.turnout}">
<#list turnout as c>
  <rect class="bar" x="${c.x + 1}" y="${c.y}" width="18" height="${c.height}"><title>${c.from}% · ${c.runs}</title></rect>
<#if c?index % 4 == 0>  <text x="${c.x}" y="135">${c.from}%</text>
</#if></#list>
  <line class="axis" x1="0" y1="120" x2="400" y2="120"/>
</svg>
</#if>
<#if rounds?has_content>
<h2>${t.rounds}</h2>
<p><#list rounds as r>${r}<#sep> · </#sep></#list></p>
</#if>
<#if posts?has_content>
<h2>${t.elected}</h2>
<#list posts as post>
<h3>${post.name}</h3>
<table>
  <tbody>
<#list post.people as p>
<@person p/>
</#list>
  </tbody>
</table>
</#list>
</#if>
<#list office as part>
<h2>${part.name}</h2>
<#if part.also?has_content>
<p>${part.also}</p>
</#if>
<#list part.kinds as kind>
<h3>${kind.name}</h3>
<table>
  <tbody>
<#list kind.people as p>
<@person p/>
</#list>
  </tbody>
</table>
</#list>
</#list>
<#if votes?has_content>
<h2>${t["votes"]}</h2>
<#list votes as v>
<section>
<h3>${v.name}</h3>
<p>${v.held}</p>
<#list v.notHeld as n><p>${n}</p>
</#list>
<#list v.quorums as q><p>${q}</p>
</#list>
<#if v.kinds?has_content>
<table>
  <thead><tr><th>${t.outcome}</th><th>${t.runs}</th><th>${t.share}</th><th>${t.confidence}</th><th>${t.chart}</th><th>${t.replay}</th></tr></thead>
  <tbody>
<#list v.kinds as o>
<@outcome o/>
</#list>
  </tbody>
</table>
</#if>
<#if v.units?has_content>
<table>
  <thead><tr><th>${t.unit}</th><th>${t.held}</th><th>${t.valid}</th><th>${t.happened}</th><th>${t.winners}</th></tr></thead>
  <tbody>
<#list v.units as u>
    <tr><td>${u.unit}</td><td class="number">${u.held}</td><td class="number">${u.valid}</td><td>${u.kinds}</td><td><#list u.elected as e>${e}<#sep><br></#sep></#list></td></tr>
</#list>
  </tbody>
</table>
<#elseif v.posts?has_content>
<table>
  <thead><tr><th>${t["vote.post"]}</th><th><#if v.list>${t["vote.listed"]}<#else>${t["vote.elected"]}</#if></th><th>${t.share}</th><th>${t.chart}</th></tr></thead>
  <tbody>
<#list v.posts as post>
<#list post.people as p>
    <tr><#if p?is_first><td rowspan="${post.people?size}">${post.name}</td></#if><td>${p.name}</td><td class="number">${p.share}</td><td><svg viewBox="0 0 404 16" width="202" height="8" role="img" aria-label="${p.share}"><rect class="bar" x="2" y="3" width="${p.bar}" height="10"/></svg></td></tr>
</#list>
</#list>
  </tbody>
</table>
</#if>
</section>
</#list>
</#if>
<#if unanswered?has_content>
<h2>${t.unanswered}</h2>
<ul><#list unanswered as u><li>${u}</li></#list></ul>
</#if>
<#list coverage as part>
<h2>${part.name}</h2>
<ul><#list part.rules as r><li>${r}</li></#list></ul>
</#list>
<footer>${t.footer}</footer>
</body>
</html>
