/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import"./chunk-KB5K2SE2.js";import{s as $}from"./chunk-4ZUTTCGP.js";import{c as k,ca as S,e as g}from"./chunk-THLA2EXU.js";import{B as b,C as e,O as y,c as f,ca as R,k as c,pa as N,ta as _,ua as v}from"./chunk-ICTCSCAB.js";var m=["7","30","90"],B=["day","queue","agent","channel"],w=["left","reactivated","paused","resumed","expired","same_agent","transferred","unanswered"];function T({days:t,by:s},n){let o=r=>new Date(r).toISOString().slice(0,10),a=Number(m.includes(t)?t:m[0]);return{from:o(n-(a-1)*864e5),to:o(n),by:B.includes(s)?s:B[0]}}function x(t){return t.day??t.queue??t.agent_id??t.channel??null}function C(t,s,n){if(t.length===0)return[];let o=s==="day"?864e5:36e5,a=new Map(t.map(({at:l,paused:u,plan_steps:Y})=>[Date.parse(l),u+Y])),[r,p]=[Math.min(...a.keys()),Math.max(...a.keys())],d=Math.min(n,(p-r)/o+1);return Array.from({length:d},(l,u)=>({at:r+u*o,count:a.get(r+u*o)??0}))}var A=100,D=12,E=4;function O({label:t,bars:s}){let n=Math.max(1,...s.map(({count:a})=>a)),o=a=>a===0?1:Math.max(2,a/n*A);return c`
    <svg class="report-bars" role="img" aria-label=${t} preserveAspectRatio="none"
      viewBox=${`0 0 ${Math.max(1,s.length)*(D+E)} ${A}`}>
      ${s.map(({name:a,count:r},p)=>c`
          <rect key=${p} class="report-bar" data-empty=${r===0} x=${p*(D+E)+E/2} y=${A-o(r)}
            width=${D} height=${o(r)}>
            <title>${a}: ${r}</title>
          </rect>
        `)}
    </svg>
  `}var L=6e4,W=336,U={whileHidden:!1},M={day:e("reports.day"),queue:e("reports.queue"),agent:e("reports.agent"),channel:e("reports.channel")},q={hour:e("reports.hour"),day:e("reports.day")},H=Object.fromEntries(m.map(t=>[t,e("reports.lastDays",{count:Number(t)})])),i={left:e("common.left"),reactivated:e("reports.cameBack"),paused:e("common.paused"),resumed:e("common.resumed"),expired:e("reports.timeWasOver"),same_agent:e("reports.sameAgent"),transferred:e("reports.handedOn"),unanswered:e("common.notAnswered")};function ce({filter:t,onChoose:s}){let{api:n}=g(),o=T(t,k()),a="/v1/reports"+y(o),r=S(n,a,L,U),[p,d]=f("left");return c`
    <form class="filters" aria-label=${e("reports.report")} onSubmit=${l=>l.preventDefault()}>
      <${$} label=${e("reports.days")} value=${t.days??m[0]} onChange=${l=>s({days:l})}
        words=${H} />
      <${$} label=${e("reports.by")} value=${o.by} onChange=${l=>s({by:l})} words=${M} />
      <${$} label=${e("reports.bars")} value=${p} onChange=${d} words=${i} />
      <${I} rows=${r.data} by=${o.by} />
    </form>
    ${r.data?c`<${_} error=${r.error} />`:c`<${v} refusal=${r.error} />`}
    ${r.data&&c`<${j} total=${r.data.total} /><${P} report=${r.data} what=${p} />`}
    <${G} />
  `}function I({rows:t,by:s}){let{api:n}=g(),[o,a]=f(null);return c`
    <button type="button" disabled=${!t} onClick=${async()=>{try{let{from:p,to:d}=t,{body:l}=await n.text("/v1/reports"+y({from:p,to:d,by:s,format:"csv"})),u=document.createElement("a");u.href=URL.createObjectURL(new Blob([l],{type:"text/csv"})),u.download=`hiatus-report-by-${s}.csv`,u.click(),URL.revokeObjectURL(u.href),a(null)}catch(p){a(p)}}}>${e("reports.saveTable")}</button>
    <${v} refusal=${o} />
  `}var h=t=>t===null?"–":N(Math.round(t));function j({total:t}){let s=[...w.map(n=>[i[n],b(t[n])]),[e("reports.reply"),h(t.reply_seconds.median)],[e("reports.pauseLasts"),h(t.pause_seconds.median)],[e("reports.wait"),h(t.wait_seconds.median)],[e("reports.hoursFreed"),b(Math.round(t.capacity_hours_freed*10)/10)]];return c`
    <dl class="report-numbers" aria-label=${e("reports.total")}>
      ${s.map(([n,o])=>c`<div key=${n}><dt>${n}</dt><dd>${o}</dd></div>`)}
    </dl>
  `}function P({report:t,what:s}){let{by:n,rows:o}=t,a=o.map(r=>({name:x(r)??e("reports.nobody"),count:r[s]}));return c`
    <section class="report" aria-label=${e("reports.rows")}>
      <h2>${i[s]}</h2>
      <${O} label=${e("reports.barsOf",{what:i[s],by:M[n]})} bars=${a} />
      <div class="report-table" role="region" aria-label=${e("reports.table")} tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">${M[n]}</th>
              ${w.map(r=>c`<th key=${r} scope="col">${i[r]}</th>`)}
              <th scope="col">${e("reports.reply")}</th>
              <th scope="col">${e("reports.wait")}</th>
            </tr>
          </thead>
          <tbody>
            ${o.map(r=>c`
                <tr key=${x(r)}>
                  <th scope="row" dir="auto">${x(r)??e("reports.nobody")}</th>
                  ${w.map(p=>c`<td key=${p}>${b(r[p])}</td>`)}
                  <td>${h(r.reply_seconds.median)}</td>
                  <td>${h(r.wait_seconds.median)}</td>
                </tr>
              `)}
          </tbody>
        </table>
      </div>
    </section>
  `}function G(){let{api:t}=g(),[s,n]=f("hour"),o=S(t,"/v1/reports/returns"+y({bucket:s}),L,U);if(!o.data)return c`<${v} refusal=${o.error} />`;let a=C(o.data.returns,s,W).map(({at:d,count:l})=>({name:R(d,k()),count:l})),r=a.reduce((d,l)=>l.count>d.count?l:d,{count:0}),p=a.reduce((d,l)=>d+l.count,0);return c`
    <section class="report" aria-label=${e("reports.returns")}>
      <h2>${e("reports.returns")}</h2>
      <${_} error=${o.error} />
      <${$} label=${e("reports.bucket")} value=${s} onChange=${n}
        words=${q} />
      ${p===0?c`<p class="list-empty">${e("reports.nothingDue")}</p>`:c`
            <p>${e("reports.dueMost",{count:p,most:r.count,when:r.name})}</p>
            <${O} label=${e("reports.returns")} bars=${a} />
          `}
    </section>
  `}export{ce as ReportsPage};
