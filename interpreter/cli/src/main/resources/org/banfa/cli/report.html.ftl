<#macro problem f>
<section class="finding ${f.weight}">
  <h3><span class="weight">${f.severity}</span> <code>${f.code}</code> ${f.title}</h3>
  <p class="where">${f.where}</p>
<#if f.excerpt?has_content>  <pre><span class="line">${f.excerpt[0]}</span>${f.excerpt[1]}<mark>${f.excerpt[2]}</mark>${f.excerpt[3]}</pre>
</#if>
<#list f.laws![] as law>  <p class="law">${law}</p>
</#list>
  <p class="message">${f.message}</p>
<#if (f.note!"")?has_content>  <p>${f.note}</p>
</#if><#if (f.reasoning![])?has_content>  <p class="caption">${t.reasoning}</p>
  <ol class="steps"><#list f.reasoning as step><li>${step}</li></#list></ol>
</#if>
<#if (f.counterexample!"")?has_content>  <p><b>${f.counterexampleTitle}</b>${f.counterexample}</p>
</#if>
<#if (f.effect!"")?has_content>  <p><b>${t.effect}</b>${f.effect}</p>
</#if>
<#list f.related![] as related>  <p class="where">${related}</p>
</#list>
<#if f.remedy?has_content>  <p class="remedy"><b>${t.remedy}</b>${f.remedy}</p>
</#if><#if (f.review!"")?has_content>  <p><b>${f.review}</b></p>
</#if>
</section>
</#macro>
<#macro rules rows>
<table>
  <thead><tr><th>${t.law}</th><th>${t.article}</th><th>${t.rule}</th><th>${t.subject}</th><th>${t.verdict}</th><th>${t.clauses}</th></tr></thead>
  <tbody>
<#list rows as row>
    <tr class="${row.id}"><td>${row.law}</td><td>${row.article}</td><td>${row.label}</td><td>${row.subject}</td><td class="verdict">${row.verdict}</td><td><#list row.clauses as place>${place}<#sep><br></#sep></#list></td></tr>
</#list>
  </tbody>
</table>
</#macro>
<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t.heading}<#list documents as d> · ${d.title}</#list></title>
<style>
:root { --error: #a61b1b; --warning: #8a5a00; --note: #24527a; }
* { box-sizing: border-box; }
body { font: 16px/1.7 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, "Noto Sans CJK SC", "Microsoft YaHei", serif; color: #1a1a1a; max-width: 60rem; margin: 2rem auto; padding: 0 1.25rem; }
h1, h2, h3, th, .weight { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", SimHei, sans-serif; }
h1 { font-size: 1.6rem; border-bottom: 3px solid #a61b1b; padding-bottom: .4rem; }
h2 { font-size: 1.25rem; margin-top: 2.2rem; }
h3 { font-size: 1.05rem; margin: 0 0 .3rem; }
p { margin: .3rem 0; }
code, pre { font-family: "Noto Sans Mono CJK SC", "Sarasa Mono SC", Consolas, NSimSun, monospace; }
code { overflow-wrap: anywhere; }
pre { background: #f6f4ef; padding: .5rem .75rem; white-space: pre-wrap; overflow-wrap: anywhere; margin: .4rem 0; }
pre .line { color: #666; margin-right: 1rem; }
mark { background: none; text-decoration: underline wavy; text-underline-offset: .25em; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { border: 1px solid #bbb; padding: .3rem .5rem; text-align: left; vertical-align: top; }
th { background: #f0ede6; white-space: nowrap; }
.finding { border-left: 4px solid var(--note); padding: .4rem 0 .4rem 1rem; margin: 1.2rem 0; }
.finding.error { border-color: var(--error); } .finding.warning { border-color: var(--warning); }
.error .weight, tr.conflicts .verdict { color: var(--error); } .warning .weight, tr.missing .verdict { color: var(--warning); } .note .weight { color: var(--note); }
.where, .law, .facts, .caption { color: #444; font-size: .94rem; }
.steps { margin: .2rem 0 .2rem 1.4rem; padding: 0; }
.counts { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; }
.chart { margin: 1rem 0; overflow-x: auto; } .chart svg { max-width: 100%; height: auto; }
footer { margin-top: 3rem; color: #555; font-size: .88rem; border-top: 1px solid #bbb; padding-top: .5rem; }
@media screen and (max-width: 40rem) { table { display: block; overflow-x: auto; } td:first-child { min-width: 8em; } }
@media print {
  @page { size: A4; margin: 20mm 18mm; }
  @page chart { size: A4 landscape; margin: 10mm; } .chart { page: chart; margin: 0; }
  body { font-size: 11pt; max-width: none; margin: 0; padding: 0; }
  tr, pre, .finding p, .finding li { break-inside: avoid; } h2, h3 { break-after: avoid; } thead { display: table-header-group; }
  .document + .document { break-before: page; }
}
</style>
</head>
<body>
<h1>${t.heading}</h1>
<#if diagnostics?has_content>
<h2>${t.diagnostics}</h2>
<#list diagnostics as f><@problem f/></#list>
</#if>
<#list documents as d>
<article class="document">
<h2>${d.title}</h2>
<p class="facts">${t.lawAsOf}${d.lawAsOf} · ${t.file}${d.file} · ${t.hash}<code>${d.hash}</code></p>
<ul class="counts"><#list d.weights as w><li class="${w.weight}"><span class="weight">${w.name}</span> ${w.count}</li></#list></ul>
<ul class="counts"><#list d.verdicts as v><li>${v.name} ${v.count}</li></#list></ul>
<h2>${t.findings}</h2>
<#if d.findings?has_content><#list d.findings as f><@problem f/></#list><#elseif !d.told?has_content><p>${t.noFindings}</p></#if>
<#list d.told as line><p>${line}</p>
</#list><#if d.notes?has_content>
<h2>${t.notes}</h2>
<table>
  <thead><tr><th>${t.code}</th><th>${t.law}</th><th>${t.content}</th></tr></thead>
  <tbody>
<#list d.notes as n>
    <tr><td><code>${n.code}</code> ${n.title}</td><td>${n.source}</td><td>${n.message}</td></tr>
</#list>
  </tbody>
</table>
</#if>
<#if d.judgements?has_content>
<h2>${t.verdicts}</h2>
<@rules d.judgements/>
</#if>
<#if d.timetable?has_content>
<h2>${t.calendar}</h2>
<#if d.chart?has_content><figure class="chart">
${d.chart?no_esc}</figure></#if>
<table>
<#list d.timetable as row><#if row?is_first>  <thead><tr><#list row as cell><th>${cell}</th></#list></tr></thead>
  <tbody>
<#else>    <tr><#list row as cell><td>${cell}</td></#list></tr>
</#if></#list>
  </tbody>
</table>
</#if>
<h2>${t.unchecked}</h2>
<#if d.unchecked?has_content><@rules d.unchecked/></#if>
<p>${t.uncheckedAlways}</p>
</article>
</#list>
<footer>${t.footer}</footer>
</body>
</html>
