/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{a as Ie,b as He,c as Me,d as Qe,e as je,f as be,g as Ue,p as Ve,t as Ke,v as H,x as Je}from"./chunk-2MQL5D43.js";import{F as Le,H as oe,M as he,N as Ge,O as ne,P as Ye,U as ze,W as Xe,X as Ze,Y as E,Z as W,aa as et,b as I,ba as tt,c as ee,ca as ot,d as Re,da as nt,e as k,ea as st,fa as rt,g as Ee,ga as N,h as qe,ha as P,i as Ne,ia as at,j as Pe,k as De,ma as it,na as lt,oa as ut,u as te,v as Fe,y as We,z as Be}from"./chunk-WCNYCNWG.js";import{$ as _e,B as Te,C as t,G as L,I as q,J as T,P as J,Q as z,U as xe,V as C,X,Z as Ce,c as w,d as O,ea as ge,f as V,j as U,k as i,l as ye,m as K,ma as Z,n as x,o as Oe,oa as F,pa as R,q as Se,r as Ae}from"./chunk-JCLURUSU.js";var G={waiting:{words:t("board.waiting"),empty:t("board.nobodyWaits"),query:{status:"pending",sort:"waiting"}},hands:{words:t("board.agents"),empty:t("board.noAgentHasConversation"),query:{status:"assigned"}},wrapping:{words:t("common.wrappingUp"),empty:t("board.nothingWrappedUp"),query:{status:"wrapping"}},paused:{words:t("common.paused"),empty:t("common.nothingPaused"),query:{state:"pause",sort:"due"}},left:{words:t("common.left"),empty:t("common.nothingLeft"),query:{state:"inactive",sort:"due"}},all:{words:t("board.all"),empty:t("board.noConversationOpen"),query:{}}};function M({show:e}){return Object.hasOwn(G,e??"")?e:"waiting"}function ct(e,o,s="now"){let n={...e,...o};return s==="now"&&o.agent_id&&M(n)==="waiting"?{...n,show:"all"}:n}function mt(e,o,s){let{agent_id:n,queue:a,channel:r}=e;return{...G[M(e)].query,agent_id:n,queue:a,channel:r,limit:o,cursor:s}}function pt(e){let o=s=>it(s)??1/0;return[...e].sort((s,n)=>o(s)-o(n)||0)}function $t(e,o){let s=(n,a)=>n.reduce((r,u)=>r+a(u),0);return{waiting:s(e,({waiting:n})=>n),paused:s(o,({paused:n})=>n),available:o.filter(({availability:n})=>n==="available").length}}function dt(e){let o={available:0,away:1,offline:2};return[...e].sort((s,n)=>o[s.availability]-o[n.availability]||(s.id<n.id?-1:1))}function ft(e){let o=({oldest_waiting_seconds:s})=>s??-1;return[...e].sort((s,n)=>o(n)-o(s)||(s.queue<n.queue?-1:1))}var Mt={active:["transfer","end"],pause:["resume","extend","transfer","end","wake"],inactive:["wake","end"]},Q={resume:{words:t("common.resume"),hint:t("bulkActions.agentWhoPausedOr")},extend:{words:t("common.extend"),hint:t("bulkActions.pauseEndsLater")},transfer:{words:t("common.transfer"),hint:t("bulkActions.queueOrAgent")},end:{words:t("common.end"),hint:t("common.customersNextMessageOpens")},wake:{words:t("common.wake"),hint:t("bulkActions.backQueueNextAgent")}};function gt({state:e},o){return(Mt[e]??[]).filter(s=>o||s!=="wake")}function se(e,{agent_id:o,queue:s,channel:n}){let a={waiting:"active",hands:"active",paused:"pause",left:"inactive"}[e];if(!a)return null;let r=a!=="active"||e==="hands"&&!!o;return{state:a,filter:Qt({state:a,agent_id:o,queue:s,channel:n}),isExact:r}}function bt({action:e,to:o,agentId:s,queue:n,hours:a}){return e==="transfer"?o==="agent"?{agent_id:s}:{queue:n}:e==="extend"?{by_seconds:a*3600}:e==="resume"&&s?{agent_id:s}:{}}function ht({skipped:e,next_cursor:o},s){let n=new Set(e.map(({conversation_id:r})=>r)),a=s.filter(r=>n.has(r)).length;return{done:s.length-a,skipped:a,isComplete:!o}}function Qt(e){return Object.fromEntries(Object.entries(e).filter(([,o])=>o))}var jt=300,re={3600:t("caseFilters.withinHour"),86400:t("caseFilters.within24Hours"),604800:t("caseFilters.withinWeek")};function wt({list:e,filter:o,known:s,onChoose:n}){let a=U();return i`
    <form class="filters" role="search" aria-label=${t("common.filter")} onSubmit=${r=>r.preventDefault()}>
      <${Y} label=${t("common.agent")} value=${o.agent_id} known=${s.agents} onChoose=${r=>n({agent_id:r})} />
      <${Y} label=${t("common.queue")} value=${o.queue} known=${s.queues} onChoose=${r=>n({queue:r})} />
      ${e==="paused"&&i`
        <div class="field">
          <label for=${a}>${t("caseFilters.due")}</label>
          <select id=${a} value=${o.within??""} onChange=${r=>n({within:r.currentTarget.value})}>
            <option value="">${t("caseFilters.anyTime")}</option>
            ${Object.entries(re).map(([r,u])=>i`<option key=${r} value=${r}>${Ut(u)}</option>`)}
          </select>
        </div>
      `}
    </form>
  `}function Y({label:e,value:o="",known:s,onChoose:n}){let a=U(),[r,u]=w(null),c=V();O(()=>()=>clearTimeout(c.current),[]);let l=p=>{clearTimeout(c.current);let f=Me(p,s);f!==o&&n(f)},m=({currentTarget:{value:p}})=>{u(p),clearTimeout(c.current),c.current=setTimeout(()=>l(p),jt)},d=()=>{r!==null&&l(r),u(null)};return i`
    <div class="field">
      <label for=${a}>${e}</label>
      <input id=${a} type="search" autocapitalize="none" autocomplete="off" spellcheck=${!1} list=${`${a}-names`}
        value=${r??o} onInput=${m} onChange=${d} onBlur=${d} />
      <datalist id=${`${a}-names`}>${s.map(p=>i`<option key=${p} value=${p}></option>`)}</datalist>
    </div>
  `}function Ut(e){return e.charAt(0).toUpperCase()+e.slice(1)}function kt({filter:e,known:o,onChoose:s}){let n=U(),{agent_id:a,queue:r,channel:u}=e,c=u&&!J.includes(u)?[...J,u]:J;return i`
    <form class="filters" role="search" aria-label=${t("common.filter")} onSubmit=${l=>l.preventDefault()}>
      <${Y} label=${t("common.agent")} value=${a} known=${o.agents} onChoose=${l=>s({agent_id:l})} />
      <${Y} label=${t("common.queue")} value=${r} known=${o.queues} onChoose=${l=>s({queue:l})} />
      <div class="field">
        <label for=${n}>${t("common.channel")}</label>
        <select id=${n} value=${u??""} onChange=${l=>s({channel:l.currentTarget.value})}>
          <option value="">${t("boardFilters.anyChannel")}</option>
          ${c.map(l=>i`<option key=${l} value=${l}>${z(l)}</option>`)}
        </select>
      </div>
    </form>
  `}var Gt=6e4;function vt({queues:e,chosen:o,onFilter:s}){return i`
    <section class="board-table" aria-label=${t("boardTables.queues")}>
      <h2>${t("boardTables.queues")}</h2>
      ${e.length===0&&i`<p class="weak">${t("boardTables.noAgentServesQueue")}</p>`}
      <ul>
        ${ft(e).map(n=>i`<${Yt} key=${n.queue} queue=${n} isChosen=${n.queue===o} onFilter=${s} />`)}
      </ul>
    </section>
  `}function Yt({queue:e,isChosen:o,onFilter:s}){let{queue:n,waiting:a,oldest_waiting_seconds:r,agents:u,free_agents:c}=e;return i`
    <li class="board-line" data-selected=${o}>
      <button type="button" class="link" aria-label=${t("boardTables.onlyQueue",{name:n})} aria-pressed=${o}
        onClick=${()=>s({queue:o?"":n})}>${n}</button>
      <span class="board-fact">
        ${t("boardTables.waiting",{count:a})}${r!==null&&i`, <span class="due" data-tone=${lt(r*1e3)}>${t("boardTables.longest",{time:ge(r*1e3)})}</span>`}
      </span>
      <span class="board-fact" data-wrong=${a>0&&u===0}>
        ${u===0?t("boardTables.nobodyServes"):t("boardTables.free",{free:c,agents:u})}
      </span>
    </li>
  `}function yt({agents:e,chosen:o,onFilter:s}){return i`
    <section class="board-table" aria-label=${t("boardTables.agents")}>
      <h2>${t("boardTables.agents")}</h2>
      ${e.length===0&&i`<p class="weak">${t("boardTables.thereNoAgentYet")}</p>`}
      <ul>
        ${dt(e).map(n=>i`<${Vt} key=${n.id} agent=${n} isChosen=${n.id===o} onFilter=${s} />`)}
      </ul>
    </section>
  `}function Vt({agent:e,isChosen:o,onFilter:s}){let n=Re(),{id:a,kind:r,availability:u,capacity:c,in_use:l,paused:m,queues:d,since:p}=e,f=n-Date.parse(p);return i`
    <li class="board-line" data-selected=${o}>
      <span class="presence-dot" data-availability=${u}>
        <button type="button" class="link" aria-label=${t("boardTables.onlyAgent",{id:a})} aria-pressed=${o}
          onClick=${()=>s({agent_id:o?"":a})}>${a}</button>
        ${r==="ai"&&i` <span class="tag">${t("boardTables.ai")}</span>`}
      </span>
      <${at} inUse=${l} capacity=${c} />
      <span class="board-fact">
        ${xe(u)}${f>=Gt&&i`, <time datetime=${p} title=${X(p)}>${t("boardTables.noNewWork",{time:ge(f)})}</time>`}
      </span>
      <span class="board-fact">${m>0&&`${t("boardTables.paused",{count:m})} · `}${d.join(", ")||t("boardTables.noQueue")}</span>
    </li>
  `}var Kt=2e3,Jt=200;function Ot(e,o,{then:s,message:n,dryRun:a}){let r={then:s,dry_run:a};return n&&(r.message={body:n}),e.post(q`/v1/topics/${o}/wake`,r)}function St(e,{filter:o,action:s,body:n,dryRun:a}){let r=Object.keys(n).length===0;return e.post("/v1/bulk",{filter:o,do:s,...!r&&{with:n},dry_run:a})}function At(e,o){return e.post(q`/v1/bulk/${o}/cancel`)}function ae(e,o,s){let[n,a]=w(null),r=o&&q`/v1/bulk/${o.bulk_id}`+T({limit:Jt,cursor:s}),u=n!==null&&n.address===r,{data:c,error:l,refresh:m}=E(e,u?null:r,Kt,{whileHidden:!1});return O(()=>{c&&!B(c)&&a({address:r,run:c})},[c]),{run:u?n.run:c??o,error:l,refresh:m}}function B({state:e}){return e==="running"||e==="canceling"}function ie({state:e,matched:o,done:s,skipped_count:n,dry_run:a}){let r={count:o,done:s,skipped:n,state:zt[e]??e};return a?t("bulk.previewConversationsWouldDone",r):t("bulk.conversationsDoneSkipped",r)}var zt={running:t("bulk.running"),done:t("common.done"),canceling:t("bulk.stopping"),canceled:t("bulk.stopped")};var Xt=["transfer","end"];function Tt(e,o,{action:s,body:n}){let a=ye({state:"running",matched:o.length,done:0,skipped_count:0,skipped:[]}),r=m=>a.set({...a.get(),...m}),u=()=>a.get().state==="running"&&r({state:"canceling"}),c=async({id:m,version:d})=>{let p=Xt.includes(s)?{ifMatch:`"${d}"`}:{};try{await e.post(`${q`/v1/conversations/${m}`}/${s}`,n,p),r({done:a.get().done+1})}catch({code:f}){let $=[...a.get().skipped,{conversation_id:m,code:f}];r({skipped:$,skipped_count:$.length})}},l=async()=>{for(let m of o)a.get().state==="running"&&await c(m);r({state:a.get().state==="running"?"done":"canceled"})};return{run:a,stop:u,ended:Promise.resolve().then(l)}}function le({title:e,act:o,isReady:s=!0,asked:n,start:a,tally:r,onStarted:u,onClose:c,children:l}){let{api:m}=k(),{busy:d,refusal:p,run:f}=L(),[$,g]=w(null),{run:h}=ae(m,$?.asked===n?$.run:null),S=h!==null&&!B(h),A=async()=>{let{answer:D}=await f("run",()=>a(h===null));D&&(h===null?g({asked:n,run:D.body}):u(D.body))},v=h!==null&&(r?r(h):h),b=h===null?t("run.preview"):t("run.conversations",{act:o,count:v.done}),y=h===null||S&&v.done>0;return i`
    <${He} title=${e} act=${b} busy=${d!==null} isReady=${s&&y} refusal=${p}
      onSubmit=${A} onClose=${c}>
      ${l}
      <p class="due-line" aria-live="polite">${Zt(h,r&&v)}</p>
    <//>
  `}function Zt(e,o){if(e===null)return t("run.nothingDoneYetFirst");if(!o||B(e))return ie(e);let s={done:o.done,all:o.done+o.skipped,skipped:o.skipped};return o.isComplete?t("run.previewSelectedWouldDone",s):t("run.previewMostSelectedWould",s)}var[xt,Ct]=[1,336],eo={to:"queue",queue:"",agentId:"",hours:24};function _t({list:e,chosen:o,listed:s,onStarted:n,onClose:a}){let{api:r,user:u}=k(),c=Ie(r,u),[l,m]=w(o.length===0),d=gt(e,l),[p,f]=w({...eo,action:d[0]}),$=d.includes(p.action)?p.action:d[0],g=bt({...p,action:$}),h=o.map(({id:b})=>b),S=async b=>b||l?St(r,{filter:e.filter,action:$,body:g,dryRun:b}):{body:{rows:Tt(r,o,{action:$,body:g})}},A=b=>{let y={key:b.bulk_id??crypto.randomUUID(),action:$,forAgent:g.agent_id};n(b.rows?{...y,rows:b.rows,conversations:o}:{...y,started:b,conversations:s})},v=[{value:!1,label:t("bulk.conversationsSelected",{count:o.length})},{value:!0,label:t("bulk.allListHas"),hint:t("bulk.onEveryPageFilter")}];return i`
    <${le} title=${t("bulk.doMany")} act=${Q[$].words} isReady=${no({...p,action:$},c)} start=${S}
      asked=${JSON.stringify([l,$,g,h])} tally=${l?void 0:b=>ht(b,h)} onStarted=${A} onClose=${a}>
      ${o.length>0&&e.isExact&&i`<${H} legend=${t("bulk.which")} options=${v} value=${l} onChange=${m} />`}
      <${H} legend=${t("bulk.what")} value=${$} onChange=${b=>f({...p,action:b})}
        options=${d.map(b=>({value:b,label:Q[b].words,hint:Q[b].hint}))} />
      <${oo} form=${{...p,action:$}} directory=${c} onChange=${b=>f({...p,...b})} />
    <//>
  `}var to=[{value:"queue",label:t("bulk.queue")},{value:"agent",label:t("bulk.agent")}];function oo({form:e,directory:o,onChange:s}){let n=i`<${Qe} directory=${o} value=${e.agentId} onPick=${a=>s({agentId:a})} />`;return e.action==="resume"?i`${n}<p class="hint">${t("bulk.withoutAgentEachResumed")}</p>`:e.action==="extend"?i`<${Ke} label=${t("bulk.hoursLonger")} value=${e.hours} min=${xt} max=${Ct}
      onChange=${a=>s({hours:a})} />`:e.action!=="transfer"?null:i`
    <${H} legend=${t("common.to")} options=${to} value=${e.to} onChange=${a=>s({to:a})} />
    ${e.to==="agent"?n:i`<${je} directory=${o} value=${e.queue} onPick=${a=>s({queue:a})} />`}
  `}function no({action:e,to:o,queue:s,agentId:n,hours:a},r){return e==="resume"?n===""||be(r,n):e==="extend"?a>=xt&&a<=Ct:e!=="transfer"?!0:o==="agent"?be(r,n):Ue(r,s)}function ue({started:e,...o}){let{api:s}=k(),n=N(),{run:a,refresh:r}=ae(s,e,n.cursor),{refusal:u,run:c}=L(),l=async()=>{await c("stop",()=>At(s,a.bulk_id)),await r()};return i`
    <${we} run=${a} isFirstPage=${n.page===1} refusal=${u} onStop=${l} ...${o}>
      <${P} pages=${n} nextCursor=${a.next_cursor} label=${t("runResult.pagesWhatWasSkipped")} />
    <//>
  `}function we({title:e,run:o,conversations:s,hrefOf:n,forAgent:a,isFirstPage:r=!0,refusal:u,onStop:c,onChanged:l,onDismiss:m,children:d}){let p=B(o);return O(()=>{p||l()},[p]),i`
    <section class="run" aria-label=${e}>
      <div class="run-head">
        <p role="status"><strong>${e}.</strong> ${ie(o)}</p>
        ${p?i`<button type="button" class="small" disabled=${o.state==="canceling"} onClick=${c}>${t("runResult.stop")}</button>`:i`<button type="button" class="quiet small" onClick=${m}>${t("common.dismiss")}</button>`}
      </div>
      <${R} refusal=${u} />
      <ul>
        ${so(o,s,r,a).map(({id:f,name:$,words:g,isDone:h})=>i`
            <li key=${f} class="run-row"><a class="row-name" dir="auto" href=${n(f)}>${$}</a> <span
              data-wrong=${!h}>${g}</span></li>
          `)}
      </ul>
      ${d}
    </section>
  `}function so(e,o,s,n){let a=new Map(e.skipped.map(({conversation_id:l,code:m})=>[l,Z({code:m},{forAgent:n})])),r=s&&!e.next_cursor&&!B(e)&&e.state==="done",u=new Map(o.map(l=>[l.id,C(l)])),c=r?o.filter(({id:l})=>!a.has(l)):[];return[...[...a].map(([l,m])=>({id:l,name:u.get(l)??l,words:m,isDone:!1})),...c.map(l=>({id:l.id,name:C(l),words:t("common.done"),isDone:!0}))]}function ce(e){let[o,s]=w(new Set);return{isOn:r=>o.has(r),toggle:(r,u)=>s(c=>new Set(u?[...c,r]:[...c].filter(l=>l!==r))),all:()=>s(new Set(e.map(({id:r})=>r))),clear:()=>s(new Set)}}function me({list:e,listed:o,ticks:s,hrefOf:n,onChanged:a}){let[r,u]=w(!1),[c,l]=w(null),m=o.filter(({id:f})=>s.isOn(f)),d=o.length>0&&m.length===o.length,p=f=>{l(f),u(!1),s.clear()};return i`
    ${c&&i`<${ro} key=${c.key} begun=${c} ...${{hrefOf:n,onChanged:a}} onDismiss=${()=>l(null)} />`}
    ${o.length>0&&i`
      <div class="bulk-bar">
        <label class="option">
          <input type="checkbox" checked=${d} onChange=${d?s.clear:s.all} />
          <span>${m.length>0?t("bulkBar.conversationsSelected",{count:m.length}):t("bulkBar.selectThisPage")}</span>
        </label>
        <button type="button" class="small" disabled=${m.length===0&&!e.isExact} onClick=${()=>u(!0)}>
          ${m.length>0?t("bulkBar.doSelected"):t("bulkBar.doAll")}
        </button>
      </div>
    `}
    ${r&&i`<${_t} ...${{list:e,chosen:m,listed:o,onStarted:p}} onClose=${()=>u(!1)} />`}
  `}function ro({begun:e,...o}){let s=Q[e.action].words,{conversations:n,forAgent:a}=e,r={...o,title:s,conversations:n,forAgent:a};return e.rows?i`<${ao} rows=${e.rows} ...${r} />`:i`<${ue} started=${e.started} ...${r} />`}function ao({rows:e,...o}){return i`<${we} run=${K(e.run)} onStop=${e.stop} ...${o} />`}function Rt(e,{onDone:o,onChanged:s}){let{api:n,config:a,user:r}=k(),{busy:u,refusal:c,run:l,clear:m}=L(),[d,p]=w(null),f=lo(),{id:$,last_message:g}=e,h=C(e),S=async(v,b={})=>{p(b.agentId??null);let{answer:y,refusal:D}=await l(v,()=>We[v](n,e,b));y&&(y.body.task?.agent_id===r.id&&De(y.body.task.id),oe(Le(v,y.body,r.id,b)),o()),D&&f(t("common.doneCustomerWhy",{done:Be[v],customer:h,why:Z(D,{forAgent:b.agentId})})),s()};return{now:S,begin:(v,b)=>{o(),Ne($,{name:v,customer:h,seq:g?.seq??0},a.undoSeconds,()=>S(v,b))},run:l,busy:u!==null,refusal:c,about:d,clear:m}}var io=5e3;function lo(){let e=V({isHere:!0,words:null,at:0});return O(()=>()=>{let{words:o,at:s}=e.current;e.current.isHere=!1,o&&Date.now()-s<io&&oe(o,{tone:"bad"})},[]),o=>{e.current.isHere?Object.assign(e.current,{words:o,at:Date.now()}):oe(o,{tone:"bad"})}}function Et({conversation:e,settings:o,onChanged:s}){let{api:n,user:a}=k(),[r,u]=w(null),[c,l]=w(!1),m=K(qe)[e.id],d=Rt(e,{onDone:()=>u(null),onChanged:s}),{now:p,run:f,busy:$,refusal:g,about:h,clear:S}=d,A=Fe(e,a,o),v=_=>{S(),u({what:_})},b=async()=>{let{answer:_}=await f("load",()=>et(n,e,o));_?u({what:"give-away",load:_}):await p("resume")},y=()=>{u(null),S()},$e=uo(A,{ask:v,now:p,onResume:b,onAnswer:_=>d.begin("answer",{signal:e.pause.wait.signal,outcome:_})}),de=({words:_,act:It,kind:Ht=""})=>i`
    <button key=${_} type="button" class=${["small",Ht].join(" ")} disabled=${$||!!m}
      aria-label=${`${_}: ${C(e)}`} onClick=${It}>${_}</button>
  `,fe=A.answer?2:1,Lt=r!==null&&tt.includes(r.what);return i`
    <div class="case-actions">
      ${m&&i`<span class="waits">${Ee[m.name].doing}…</span>`}
      ${$e.slice(0,fe).map(de)}
      ${A.end&&de({words:t("common.end"),act:()=>v("end"),kind:"danger-quiet"})}
      ${$e.length>fe&&i`
        <button type="button" class="quiet small" aria-expanded=${c} aria-label=${t("rowActions.moreOf",{name:C(e)})}
          onClick=${()=>l(!c)}>${c?t("rowActions.less"):t("rowActions.more")}</button>
      `}
    </div>
    ${c&&i`<div class="case-more">${$e.slice(fe).map(de)}</div>`}
    ${!Lt&&i`<${R} refusal=${g} forAgent=${h??A.forAgent} onDismiss=${S} />`}
    ${r&&i`
      <${ot} ...${{asking:r,conversation:e,actions:A,settings:o,busy:$,refusal:g,about:h,now:p}} begin=${d.begin}
        owner=${te(e)} unsent=${null} onClose=${y} />
    `}
  `}function uo(e,{ask:o,now:s,onResume:n,onAnswer:a}){let r=e.forAgent?` ${t("common.for",{agent:e.forAgent})}`:"";return[e.answer&&{words:t("common.approve"),act:()=>a("approved")},e.answer&&{words:t("common.decline"),act:()=>a("declined")},e.resume&&{words:t("common.resume")+r,act:n},e.reactivate&&{words:t("common.takeUpAgain")+r,act:()=>s("reactivate")},e.assign&&{words:t("common.assign"),act:()=>o("assign")},e.transfer&&{words:t("common.transfer"),act:()=>o("transfer")},e.extend&&{words:t("common.extend"),act:()=>o("extend")},e.take&&{words:e.from?t("common.takeOver"):t("common.take"),act:()=>e.from?o("take-over"):s("take")}].filter(Boolean)}function j({conversation:e,settings:o,href:s,ticks:n,onFilter:a,onChanged:r}){let{channel:u,queue:c,pause:l,leave:m,priority:d}=e,p=Ge(e),f=te(e)??m?.agent_id;return i`
    <li class="case">
      <div class="case-who">
        ${n&&i`<${co} conversation=${e} ticks=${n} />`}
        <a class="row-name" dir="auto" href=${s}>${C(e)}</a> <${ze} channel=${u} />
        <${Xe} priority=${d} />
        <${Ze} conversation=${e} />
        ${mo(e).map(({text:$,isTyped:g})=>i`<p key=${$} class="row-note" dir=${g?"auto":void 0}>${$}</p>`)}
        ${p&&i`<p class="row-note"><a href=${x("supervisor","topics",null,{topic:p})}>${t("common.waits",{topic:p})}</a></p>`}
      </div>
      <p class="case-where">
        ${f?i`
              <button type="button" class="link" aria-label=${t("supervisedRow.onlyAgent",{agent:f})}
                onClick=${()=>a({agent_id:f})}>${f}</button>
              <span class="weak"> · </span>
            `:""}
        <button type="button" class="link" aria-label=${t("supervisedRow.onlyQueue",{queue:c})} onClick=${()=>a({queue:c})}>${c}</button>
      </p>
      <p class="case-due"><${po} conversation=${e} /></p>
      <${Et} ...${{conversation:e,settings:o,onChanged:r}} />
    </li>
  `}function co({conversation:{id:e,...o},ticks:s}){return i`
    <input type="checkbox" class="tick" aria-label=${t("supervisedRow.select",{name:C(o)})} checked=${s.isOn(e)}
      onChange=${n=>s.toggle(e,n.currentTarget.checked)} />
  `}function mo({pause:e}){return e?nt({...e,topic:null}):[]}function po({conversation:e}){let{channel_state:o,pause:s,leave:n,task:a}=e;return s?i`<${st} pause=${s} />`:n?i`<${$o} leave=${n} />`:o==="closed"?i`<span class="weak">${t("common.closed")}</span>`:a?a.reserved_for?i`<span class="weak">${t("supervisedRow.nextFreeSlot",{agent:a.reserved_for})}</span>`:i`<${ut} conversation=${e} />`:i`<span class="weak">${t("supervisedRow.ownRoutingDecidesWho")}</span>`}function $o({leave:e}){return i`
    <span class="weak">${t("supervisedRow.leftReplyCountsUntil",{time:Ce(e.left_at,ee()),date:i`<time datetime=${e.expires_at} title=${X(e.expires_at)}>${_e(e.expires_at)}</time>`})}</span>
  `}var[fo,go,bo]=[3e3,5e3,1e4],ho=50,pe=200,ke={whileHidden:!1};function Pt({filter:e,onFilter:o}){let{api:s}=k(),n=E(s,"/v1/queues"+T({limit:pe}),go,ke),a=E(s,"/v1/agents"+T({limit:pe}),bo,ke),[r,u]=[n.data?.queues??[],a.data?.agents??[]],c=()=>Promise.all([n.refresh(),a.refresh()]),l={agents:u.map(({id:m})=>m),queues:r.map(({queue:m})=>m)};return i`
    <${F} error=${n.error??a.error} />
    <div class="board">
      <div class="board-live">
        <${wo} filter=${e} counts=${$t(r,u)} isAll=${qt(n)&&qt(a)}
          onChoose=${o} />
        <${kt} filter=${e} known=${l} onChoose=${o} />
        <${ko} key=${T(e)} filter=${e} onFilter=${o} onChanged=${c} />
      </div>
      <aside class="board-side" aria-label=${t("board.queuesAgents")}>
        <${vt} queues=${r} chosen=${e.queue} onFilter=${o} />
        <${Nt} data=${n.data} words=${t("board.onlyFirstQueuesAre",{most:pe})} />
        <${yt} agents=${u} chosen=${e.agent_id} onFilter=${o} />
        <${Nt} data=${a.data} words=${t("board.onlyFirstAgentsAre",{most:pe})} />
      </aside>
    </div>
  `}function qt({data:e}){return!!e&&!e.next_cursor}function Nt({data:e,words:o}){return e?.next_cursor?i`<p class="hint">${o}</p>`:null}function wo({filter:e,counts:o,isAll:s,onChoose:n}){let a=M(e);return i`
    <div class="shown" role="group" aria-label=${t("common.show")}>
      ${Object.entries(G).map(([r,{words:u}])=>i`
          <button key=${r} type="button" class="small" aria-pressed=${r===a} onClick=${()=>n({show:r})}>
            ${u} ${s&&o[r]!==void 0&&i`<span class="count">${Te(o[r])}</span>`}
          </button>
        `)}
      ${s&&i`<span class="weak">${t("board.agentsAvailable",{count:o.available})}</span>`}
    </div>
  `}function ko({filter:e,onFilter:o,onChanged:s}){let{api:n}=k(),a=W(n),r=N(),u=M(e),c=E(n,"/v1/conversations"+T(mt(e,ho,r.cursor)),fo,ke),l=c.data?.conversations??[],m=c.data?.next_cursor;O(()=>{l.forEach(({pause:h})=>I(h)),ne(l)},[c.data]),O(()=>{r.cursor&&c.loaded&&!c.error&&l.length===0&&!m&&r.previous()},[c.data]);let d=u==="hands"?pt(l):l,p=ce(d),f=se(u,e),$=h=>x("supervisor","now",h,e),g=()=>Promise.all([c.refresh(),s()]);return i`
    ${c.data?i`<${F} error=${c.error} />`:i`<${R} refusal=${c.error} />`}
    ${f&&i`<${me} ...${{list:f,ticks:p,hrefOf:$}} listed=${d} onChanged=${g} />`}
    <section class="cases" aria-label=${t("board.liveConversations")} aria-busy=${!c.loaded}>
      ${c.loaded&&!c.error&&l.length===0&&i`<${vo} filter=${e} next=${m} onFilter=${o} />`}
      <ul>
        ${d.map(h=>i`
            <${j} key=${h.id} conversation=${h} settings=${a} onFilter=${o}
              ticks=${f&&p} href=${$(h.id)} onChanged=${g} />
          `)}
      </ul>
      <${P} pages=${r} nextCursor=${m} label=${t("board.pagesLiveConversations")} />
    </section>
  `}function vo({filter:e,next:o,onFilter:s}){let{agent_id:n,queue:a,channel:r}=e,u=[n&&t("board.of",{agent:n}),a&&t("common.inQueue",{queue:a}),r&&t("board.on",{channel:z(r)})].filter(Boolean).join(" ");return o?i`<p class="list-empty">${t("board.nothingOnThisPage")}</p>`:i`
    <p class="list-empty">${G[M(e)].empty}${u&&` ${u}`}.</p>
    ${u&&i`
      <p class="list-empty">
        <button type="button" class="small" onClick=${()=>s({agent_id:"",queue:"",channel:""})}>${t("common.clearFilters")}</button>
      </p>
    `}
  `}var yo=[{value:"return",label:t("wake.goesBackQueue"),hint:t("wake.nextAgentWhoFree")},{value:"close",label:t("wake.closed"),hint:t("common.customersNextMessageOpens")}];function Dt({topic:e,onStarted:o,onClose:s}){let{api:n}=k(),[a,r]=w("return"),[u,c]=w(""),l=m=>Ot(n,e,{then:a,message:u.trim(),dryRun:m});return i`
    <${le} title=${t("common.wakeWhatWaits",{topic:e})} act=${t("common.wake")} asked=${JSON.stringify([a,u])} start=${l}
      onStarted=${o} onClose=${s}>
      <${Ve} label=${t("wake.messageEachCustomerOptional")} hint=${t("wake.eachGetsMostOnce")} rows="3"
        most=${null} value=${u} onInput=${c} />
      <${H} legend=${t("common.then")} options=${yo} value=${a} onChange=${r} />
    <//>
  `}var Oo=5e3,So=50;function Ft({topic:e="",onChoose:o,onFilter:s}){let[n,a]=w(e),r=he(n);O(()=>a(c=>he(c)===e?c:e),[e]);let u=c=>{c.preventDefault(),r!==e&&o({topic:r})};return i`
    <form class="filters" role="search" aria-label=${t("topicPage.topic")} onSubmit=${u}>
      <${Je} label=${t("topicPage.topic")} hint=${t("topicPage.whatConversationsWerePaused")} typed=${n} onInput=${a} />
      <button type="submit" disabled=${r===""||r===e}>${t("common.show")}</button>
    </form>
    ${e?i`<${Ao} key=${e} topic=${e} onFilter=${s} />`:i`<p class="list-empty">${t("topicPage.agentsPauseOrLeave")}</p>`}
  `}function Ao({topic:e,onFilter:o}){let{api:s}=k(),n=W(s),a=N(),r=E(s,q`/v1/topics/${e}`+T({limit:So,cursor:a.cursor}),Oo,{whileHidden:!1}),[u,c]=w(!1),[l,m]=w(null),d=r.data?.conversations??[],p=r.loaded&&!r.error&&d.length===0,f=g=>x("supervisor","topics",g,{topic:e});O(()=>{d.forEach(({pause:g})=>I(g)),d.length>0&&Ye(e)},[r.data]),O(()=>{a.cursor&&p&&a.previous()},[r.data]);let $=g=>{m({run:g,conversations:d}),c(!1)};return i`
    ${r.data?i`<${F} error=${r.error} />`:i`<${R} refusal=${r.error} />`}
    ${l&&i`
      <${ue} key=${l.run.bulk_id} title=${t("topicPage.wake",{topic:e})} started=${l.run} conversations=${l.conversations}
        hrefOf=${f} onChanged=${r.refresh} onDismiss=${()=>m(null)} />
    `}
    ${d.length>0&&i`<p><button type="button" class="primary" onClick=${()=>c(!0)}>${t("common.wakeWhatWaits",{topic:e})}</button></p>`}
    ${u&&i`<${Dt} topic=${e} onStarted=${$} onClose=${()=>c(!1)} />`}
    <section class="cases" aria-label=${t("topicPage.waiting",{topic:e})} aria-busy=${!r.loaded}>
      ${p&&i`<p class="list-empty">${t("topicPage.nothingWaits",{topic:e})}</p>`}
      <ul>
        ${d.map(g=>i`
            <${j} key=${g.id} conversation=${g} settings=${n} onFilter=${o}
              href=${f(g.id)} onChanged=${r.refresh} />
          `)}
      </ul>
      <${P} pages=${a} nextCursor=${r.data?.next_cursor} label=${t("topicPage.pagesWhatWaits",{topic:e})} />
    </section>
  `}var To=3e3,xo=50,ve={now:t("supervisor.now"),paused:t("common.paused"),left:t("common.left"),topics:t("supervisor.topics")},Co={now:t("supervisor.backBoard"),paused:t("supervisor.allPaused"),left:t("supervisor.allLeft"),topics:t("supervisor.backTopic")},Wt={paused:t("common.nothingPaused"),left:t("common.nothingLeft")},_o={paused:t("common.pagesPausedConversations"),left:t("supervisor.pagesLeftConversations")},Ro={whileHidden:!1};function Qr({list:e,conversationId:o,filter:s}){let n=Object.hasOwn(ve,e??"")?e:"now";Pe(k().api,"supervisor");let[a,r]=w({agents:[],queues:[]});if(o)return i`<${qo} key=${o} id=${o} list=${n} filter=${s} />`;let u=l=>Ae("supervisor",n,null,ct(Oe.get().query,l,n)),c={agent_id:s.agent_id,queue:s.queue};return i`
    <div class="page wide" data-list=${n}>
      <h1>${t("common.supervisor")}</h1>
      <nav class="tabs" aria-label=${t("supervisor.lists")}>
        ${Object.entries(ve).map(([l,m])=>i`
            <a key=${l} href=${x("supervisor",l,null,c)} aria-current=${l===n?"page":void 0}>
              ${m}
            </a>
          `)}
      </nav>
      ${n==="now"&&i`<${Pt} filter=${s} onFilter=${u} />`}
      ${n==="topics"&&i`<${Ft} topic=${s.topic} onChoose=${u} onFilter=${Eo} />`}
      ${["paused","left"].includes(n)&&i`
        <${wt} list=${n} filter=${s} known=${a} onChoose=${u} />
        <${No} key=${n+T(s)} list=${n} filter=${s} onChoose=${u}
          onSeen=${l=>r(m=>Do(m,l))} />
      `}
    </div>
  `}function Eo(e){Se("supervisor","now",null,{show:"all",...e})}function qo({id:e,list:o,filter:s}){let{api:n}=k(),a={href:x("supervisor",o,null,s),words:Co[o],always:!0};return i`
    <section class="supervised" aria-label=${t("common.conversation")}>
      <h1 class="visually-hidden">${t("common.supervisor")}</h1>
      <${rt} id=${e} back=${a} hrefOf=${r=>x("supervisor",o,r,s)}
        settings=${W(n)} wrapping=${void 0} busy=${null}
        onChange=${()=>{}} onComplete=${()=>{}} />
    </section>
  `}function No({list:e,filter:o,onChoose:s,onSeen:n}){let{api:a}=k(),r=W(a),u=N(),{agent_id:c,queue:l,within:m}=o,d={agent_id:c,queue:l,limit:xo,cursor:u.cursor},p=e==="paused"&&m,f=()=>`/v1/${e}`+T(p?{...d,due_before:Bt(m)}:d),$=E(a,`/v1/${e}`+T(p?{...d,within:m}:d),To,{...Ro,at:f}),g=$.data?.[e]??[];O(()=>{g.forEach(({pause:y})=>I(y)),ne(g)},[$.data]),O(()=>n(g),[$.data]),O(()=>{u.cursor&&$.loaded&&!$.error&&g.length===0&&u.previous()},[$.data]);let h=$.loaded&&!$.error&&g.length===0,S=ce(g),A=y=>x("supervisor",e,y,o),v=se(e,o),b=p?{...v,filter:{...v.filter,due_before:Bt(m)}}:v;return i`
    ${$.data?i`<${F} error=${$.error} />`:i`<${R} refusal=${$.error} />`}
    <${me} list=${b} listed=${g} ...${{ticks:S,hrefOf:A}} onChanged=${$.refresh} />
    <section class="cases" aria-label=${ve[e]} aria-busy=${!$.loaded}>
      ${h&&i`<${Po} list=${e} filter=${o} onChoose=${s} />`}
      <ul>
        ${g.map(y=>i`
            <${j} key=${y.id} conversation=${y} settings=${r} onFilter=${s}
              ticks=${S} href=${A(y.id)} onChanged=${$.refresh} />
          `)}
      </ul>
      <${P} pages=${u} nextCursor=${$.data?.next_cursor} label=${_o[e]} />
    </section>
  `}function Po({list:e,filter:o,onChoose:s}){let{agent_id:n,queue:a,within:r}=o,u=e==="paused"&&re[r];if(!n&&!a&&!u)return i`<p class="list-empty">${Wt[e]}.</p>`;let c=[n&&t("supervisor.by",{agent:n}),a&&t("common.inQueue",{queue:a}),u&&t("supervisor.due",{when:re[r]})],l=()=>s({agent_id:"",queue:"",within:""});return i`
    <p class="list-empty">${Wt[e]} ${c.filter(Boolean).join(" ")}.</p>
    <p class="list-empty"><button type="button" class="small" onClick=${l}>${t("common.clearFilters")}</button></p>
  `}function Bt(e){return new Date(ee()+Number(e)*1e3).toISOString()}function Do({agents:e,queues:o},s){let n=(a,r)=>[...new Set([...a,...r.filter(Boolean)])].sort();return{agents:n(e,s.map(({pause:a,leave:r})=>(a??r)?.agent_id)),queues:n(o,s.map(({queue:a})=>a))}}export{Qr as Supervisor};
