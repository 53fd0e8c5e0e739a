/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import"./chunk-ZGUFF6UG.js";import"./chunk-OLR7RY4I.js";import{Z as D,c as A,e as g}from"./chunk-ROX5KOBX.js";import{B as b,C as e,J as y,Z as N,c as f,k as c,ka as B,oa as _,pa as v}from"./chunk-UHMB54AR.js";var u=["7","30","90"],w=["day","queue","agent","channel"],i=["left","reactivated","paused","resumed","expired","same_agent","transferred","unanswered"];function C({days:r,by:s},p){let a=t=>new Date(t).toISOString().slice(0,10),o=Number(u.includes(r)?r:u[0]);return{from:a(p-(o-1)*864e5),to:a(p),by:w.includes(s)?s:w[0]}}function x(r){return r.day??r.queue??r.agent_id??r.channel??null}function Y(r,s,p){if(r.length===0)return[];let a=s==="day"?864e5:36e5,o=new Map(r.map(({at:n,paused:d,plan_steps:U})=>[Date.parse(n),d+U])),[t,l]=[Math.min(...o.keys()),Math.max(...o.keys())],$=Math.min(p,(l-t)/a+1);return Array.from({length:$},(n,d)=>({at:t+d*a,count:o.get(t+d*a)??0}))}var S=100,M=12,O=4;function R({label:r,bars:s}){let p=Math.max(1,...s.map(({count:o})=>o)),a=o=>o===0?1:Math.max(2,o/p*S);return c`
    <svg class="report-bars" role="img" aria-label=${r} preserveAspectRatio="none"
      viewBox=${`0 0 ${Math.max(1,s.length)*(M+O)} ${S}`}>
      ${s.map(({name:o,count:t},l)=>c`
          <rect key=${l} class="report-bar" data-empty=${t===0} x=${l*(M+O)+O/2} y=${S-a(t)}
            width=${M} height=${a(t)}>
            <title>${o}: ${t}</title>
          </rect>
        `)}
    </svg>
  `}var T=6e4,W=336,L={whileHidden:!1},E={day:e("reports.day"),queue:e("reports.queue"),agent:e("reports.agent"),channel:e("reports.channel")},m={left:e("common.left"),reactivated:e("reports.cameBack"),paused:e("common.paused"),resumed:e("common.resumed"),expired:e("reports.timeWasOver"),same_agent:e("reports.sameAgent"),transferred:e("reports.handedOn"),unanswered:e("common.notAnswered")};function ae({filter:r,onChoose:s}){let{api:p}=g(),a=C(r,A()),o="/v1/reports"+y(a),t=D(p,o,T,L),[l,$]=f("left");return c`
    <form class="filters" aria-label=${e("reports.report")} onSubmit=${n=>n.preventDefault()}>
      <${k} label=${e("reports.days")} value=${r.days??u[0]} onChange=${n=>s({days:n})}
        words=${u.map(n=>[n,e("reports.lastDays",{count:Number(n)})])} />
      <${k} label=${e("reports.by")} value=${a.by} onChange=${n=>s({by:n})} words=${w.map(n=>[n,E[n]])} />
      <${k} label=${e("reports.bars")} value=${l} onChange=${$} words=${i.map(n=>[n,m[n]])} />
      <${q} rows=${t.data} by=${a.by} />
    </form>
    ${t.data?c`<${_} error=${t.error} />`:c`<${v} refusal=${t.error} />`}
    ${t.data&&c`<${H} total=${t.data.total} /><${I} report=${t.data} what=${l} />`}
    <${P} />
  `}function k({label:r,value:s,words:p,onChange:a}){return c`
    <label class="field">
      <span>${r}</span>
      <select value=${s} onChange=${o=>a(o.currentTarget.value)}>
        ${p.map(([o,t])=>c`<option key=${o} value=${o}>${t}</option>`)}
      </select>
    </label>
  `}function q({rows:r,by:s}){let{api:p}=g(),[a,o]=f(null);return c`
    <button type="button" disabled=${!r} onClick=${async()=>{try{let{from:l,to:$}=r,{body:n}=await p.text("/v1/reports"+y({from:l,to:$,by:s,format:"csv"})),d=document.createElement("a");d.href=URL.createObjectURL(new Blob([n],{type:"text/csv"})),d.download=`hiatus-report-by-${s}.csv`,d.click(),URL.revokeObjectURL(d.href),o(null)}catch(l){o(l)}}}>${e("reports.saveTable")}</button>
    <${v} refusal=${a} />
  `}var h=r=>r===null?"–":B(Math.round(r));function H({total:r}){let s=[...i.map(p=>[m[p],b(r[p])]),[e("reports.reply"),h(r.reply_seconds.median)],[e("reports.pauseLasts"),h(r.pause_seconds.median)],[e("reports.wait"),h(r.wait_seconds.median)],[e("reports.hoursFreed"),b(Math.round(r.capacity_hours_freed*10)/10)]];return c`
    <dl class="report-numbers" aria-label=${e("reports.total")}>
      ${s.map(([p,a])=>c`<div key=${p}><dt>${p}</dt><dd>${a}</dd></div>`)}
    </dl>
  `}function I({report:r,what:s}){let{by:p,rows:a}=r,o=a.map(t=>({name:x(t)??e("reports.nobody"),count:t[s]}));return c`
    <section class="report" aria-label=${e("reports.rows")}>
      <h2>${m[s]}</h2>
      <${R} label=${e("reports.barsOf",{what:m[s],by:E[p]})} bars=${o} />
      <div class="report-table" role="region" aria-label=${e("reports.table")} tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">${E[p]}</th>
              ${i.map(t=>c`<th key=${t} scope="col">${m[t]}</th>`)}
              <th scope="col">${e("reports.reply")}</th>
              <th scope="col">${e("reports.wait")}</th>
            </tr>
          </thead>
          <tbody>
            ${a.map(t=>c`
                <tr key=${x(t)}>
                  <th scope="row" dir="auto">${x(t)??e("reports.nobody")}</th>
                  ${i.map(l=>c`<td key=${l}>${b(t[l])}</td>`)}
                  <td>${h(t.reply_seconds.median)}</td>
                  <td>${h(t.wait_seconds.median)}</td>
                </tr>
              `)}
          </tbody>
        </table>
      </div>
    </section>
  `}function P(){let{api:r}=g(),[s,p]=f("hour"),a=D(r,"/v1/reports/returns"+y({bucket:s}),T,L);if(!a.data)return c`<${v} refusal=${a.error} />`;let o=Y(a.data.returns,s,W).map(({at:$,count:n})=>({name:N($,A()),count:n})),t=o.reduce(($,n)=>n.count>$.count?n:$,{count:0}),l=o.reduce(($,n)=>$+n.count,0);return c`
    <section class="report" aria-label=${e("reports.returns")}>
      <h2>${e("reports.returns")}</h2>
      <${_} error=${a.error} />
      <${k} label=${e("reports.bucket")} value=${s} onChange=${p}
        words=${[["hour",e("reports.hour")],["day",e("reports.day")]]} />
      ${l===0?c`<p class="list-empty">${e("reports.nothingDue")}</p>`:c`
            <p>${e("reports.dueMost",{count:l,most:t.count,when:t.name})}</p>
            <${R} label=${e("reports.returns")} bars=${o} />
          `}
    </section>
  `}export{ae as ReportsPage};
