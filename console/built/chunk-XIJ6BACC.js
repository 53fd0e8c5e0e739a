/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a as He,b as Me,c as Qe,d as je,e as Ue,f as be,g as Ge,p as Ke,t as ze,v as H,x as Je}from"./chunk-2PUBVZQY.js";import{$ as Ze,D as Be,E as Le,K as Ie,M as oe,R as he,S as Ye,T as ne,U as Ve,Z as Xe,aa as et,b as I,c as ee,ca as E,d as _e,da as W,e as k,g as Ee,ga as tt,h as qe,ha as ot,i as Pe,ia as nt,j as Ne,ja as st,k as De,ka as rt,la as at,ma as P,na as N,oa as it,p as Fe,sa as ut,ta as lt,ua as ct,v as te,w as We}from"./chunk-2HKQX6FL.js";import{B as Te,C as t,G as L,N as q,O as T,U as z,V as J,Z as Ce,_ as x,aa as X,c as w,ca as xe,d as O,ea as Re,f as V,j as U,k as i,l as ye,la as ge,m as K,n as C,o as Oe,q as Se,r as Ae,ua as Z,wa as F,xa as _}from"./chunk-UZQ22WYG.js";var G={waiting:{words:t("board.waiting"),empty:t("board.nobodyWaits"),query:{status:"pending",sort:"waiting"}},hands:{words:t("board.agents"),empty:t("board.noAgentHasConversation"),query:{status:"assigned"}},wrapping:{words:t("common.wrappingUp"),empty:t("board.nothingWrappedUp"),query:{status:"wrapping"}},paused:{words:t("common.paused"),empty:t("common.nothingPaused"),query:{state:"pause",sort:"due"}},left:{words:t("common.left"),empty:t("common.nothingLeft"),query:{state:"inactive",sort:"due"}},all:{words:t("board.all"),empty:t("board.noConversationOpen"),query:{}}};function M({show:e}){return Object.hasOwn(G,e??"")?e:"waiting"}function pt(e,o,s="now"){let n={...e,...o};return s==="now"&&o.agent_id&&M(n)==="waiting"?{...n,show:"all"}:n}function mt(e,o,s){let{agent_id:n,queue:a,channel:r}=e;return{...G[M(e)].query,agent_id:n,queue:a,channel:r,limit:o,cursor:s}}function $t(e){let o=s=>ut(s)??1/0;return[...e].sort((s,n)=>o(s)-o(n)||0)}function dt(e,o){let s=(n,a)=>n.reduce((r,l)=>r+a(l),0);return{waiting:s(e,({waiting:n})=>n),paused:s(o,({paused:n})=>n),available:o.filter(({availability:n})=>n==="available").length}}function ft(e){let o={available:0,away:1,offline:2};return[...e].sort((s,n)=>o[s.availability]-o[n.availability]||(s.id<n.id?-1:1))}function gt(e){let o=({oldest_waiting_seconds:s})=>s??-1;return[...e].sort((s,n)=>o(n)-o(s)||(s.queue<n.queue?-1:1))}var Qt={active:["transfer","end"],pause:["resume","extend","transfer","end","wake"],inactive:["wake","end"]},Q={resume:{words:t("common.resume"),hint:t("bulkActions.agentWhoPausedOr")},extend:{words:t("common.extend"),hint:t("bulkActions.pauseEndsLater")},transfer:{words:t("common.transfer"),hint:t("bulkActions.queueOrAgent")},end:{words:t("common.end"),hint:t("common.customersNextMessageOpens")},wake:{words:t("common.wake"),hint:t("bulkActions.backQueueNextAgent")}};function bt({state:e},o){return(Qt[e]??[]).filter(s=>o||s!=="wake")}function se(e,{agent_id:o,queue:s,channel:n}){let a={waiting:"active",hands:"active",paused:"pause",left:"inactive"}[e];if(!a)return null;let r=a!=="active"||e==="hands"&&!!o;return{state:a,filter:jt({state:a,agent_id:o,queue:s,channel:n}),isExact:r}}function ht({action:e,to:o,agentId:s,queue:n,hours:a}){return e==="transfer"?o==="agent"?{agent_id:s}:{queue:n}:e==="extend"?{by_seconds:a*3600}:e==="resume"&&s?{agent_id:s}:{}}function wt({skipped:e,next_cursor:o},s){let n=new Set(e.map(({conversation_id:r})=>r)),a=s.filter(r=>n.has(r)).length;return{done:s.length-a,skipped:a,isComplete:!o}}function jt(e){return Object.fromEntries(Object.entries(e).filter(([,o])=>o))}var Ut=300,re={3600:t("caseFilters.withinHour"),86400:t("caseFilters.within24Hours"),604800:t("caseFilters.withinWeek")};function kt({list:e,filter:o,known:s,onChoose:n}){let a=U();return i`
    <form class="filters" role="search" aria-label=${t("common.filter")} onSubmit=${r=>r.preventDefault()}>
      <${Y} label=${t("common.agent")} value=${o.agent_id} known=${s.agents} onChoose=${r=>n({agent_id:r})} />
      <${Y} label=${t("common.queue")} value=${o.queue} known=${s.queues} onChoose=${r=>n({queue:r})} />
      ${e==="paused"&&i`
        <div class="field">
          <label for=${a}>${t("caseFilters.due")}</label>
          <select id=${a} value=${o.within??""} onChange=${r=>n({within:r.currentTarget.value})}>
            <option value="">${t("caseFilters.anyTime")}</option>
            ${Object.entries(re).map(([r,l])=>i`<option key=${r} value=${r}>${Gt(l)}</option>`)}
          </select>
        </div>
      `}
    </form>
  `}function Y({label:e,value:o="",known:s,onChoose:n}){let a=U(),[r,l]=w(null),c=V();O(()=>()=>clearTimeout(c.current),[]);let u=m=>{clearTimeout(c.current);let f=Qe(m,s);f!==o&&n(f)},p=({currentTarget:{value:m}})=>{l(m),clearTimeout(c.current),c.current=setTimeout(()=>u(m),Ut)},d=()=>{r!==null&&u(r),l(null)};return i`
    <div class="field">
      <label for=${a}>${e}</label>
      <input id=${a} type="search" autocapitalize="none" autocomplete="off" spellcheck=${!1} list=${`${a}-names`}
        value=${r??o} onInput=${p} onChange=${d} onBlur=${d} />
      <datalist id=${`${a}-names`}>${s.map(m=>i`<option key=${m} value=${m}></option>`)}</datalist>
    </div>
  `}function Gt(e){return e.charAt(0).toUpperCase()+e.slice(1)}function vt({filter:e,known:o,onChoose:s}){let n=U(),{agent_id:a,queue:r,channel:l}=e,c=l&&!z.includes(l)?[...z,l]:z;return i`
    <form class="filters" role="search" aria-label=${t("common.filter")} onSubmit=${u=>u.preventDefault()}>
      <${Y} label=${t("common.agent")} value=${a} known=${o.agents} onChoose=${u=>s({agent_id:u})} />
      <${Y} label=${t("common.queue")} value=${r} known=${o.queues} onChoose=${u=>s({queue:u})} />
      <div class="field">
        <label for=${n}>${t("common.channel")}</label>
        <select id=${n} value=${l??""} onChange=${u=>s({channel:u.currentTarget.value})}>
          <option value="">${t("boardFilters.anyChannel")}</option>
          ${c.map(u=>i`<option key=${u} value=${u}>${J(u)}</option>`)}
        </select>
      </div>
    </form>
  `}var Yt=6e4;function yt({queues:e,chosen:o,onFilter:s}){return i`
    <section class="board-table" aria-label=${t("boardTables.queues")}>
      <h2>${t("boardTables.queues")}</h2>
      ${e.length===0&&i`<p class="weak">${t("boardTables.noAgentServesQueue")}</p>`}
      <ul>
        ${gt(e).map(n=>i`<${Vt} key=${n.queue} queue=${n} isChosen=${n.queue===o} onFilter=${s} />`)}
      </ul>
    </section>
  `}function Vt({queue:e,isChosen:o,onFilter:s}){let{queue:n,waiting:a,oldest_waiting_seconds:r,agents:l,free_agents:c}=e;return i`
    <li class="board-line" data-selected=${o}>
      <button type="button" class="link" aria-label=${t("boardTables.onlyQueue",{name:n})} aria-pressed=${o}
        onClick=${()=>s({queue:o?"":n})}>${n}</button>
      <span class="board-fact">
        ${t("boardTables.waiting",{count:a})}${r!==null&&i`, <span class="due" data-tone=${lt(r*1e3)}>${t("boardTables.longest",{time:ge(r*1e3)})}</span>`}
      </span>
      <span class="board-fact" data-wrong=${a>0&&l===0}>
        ${l===0?t("boardTables.nobodyServes"):t("boardTables.free",{free:c,agents:l})}
      </span>
    </li>
  `}function Ot({agents:e,chosen:o,onFilter:s}){return i`
    <section class="board-table" aria-label=${t("boardTables.agents")}>
      <h2>${t("boardTables.agents")}</h2>
      ${e.length===0&&i`<p class="weak">${t("boardTables.thereNoAgentYet")}</p>`}
      <ul>
        ${ft(e).map(n=>i`<${Kt} key=${n.id} agent=${n} isChosen=${n.id===o} onFilter=${s} />`)}
      </ul>
    </section>
  `}function Kt({agent:e,isChosen:o,onFilter:s}){let n=_e(),{id:a,kind:r,availability:l,capacity:c,in_use:u,paused:p,queues:d,since:m}=e,f=n-Date.parse(m);return i`
    <li class="board-line" data-selected=${o}>
      <span class="presence-dot" data-availability=${l}>
        <button type="button" class="link" aria-label=${t("boardTables.onlyAgent",{id:a})} aria-pressed=${o}
          onClick=${()=>s({agent_id:o?"":a})}>${a}</button>
        ${r==="ai"&&i` <span class="tag">${t("boardTables.ai")}</span>`}
      </span>
      <${it} inUse=${u} capacity=${c} />
      <span class="board-fact">
        ${Ce(l)}${f>=Yt&&i`, <time datetime=${m} title=${X(m)}>${t("boardTables.noNewWork",{time:ge(f)})}</time>`}
      </span>
      <span class="board-fact">${p>0&&`${t("boardTables.paused",{count:p})} · `}${d.join(", ")||t("boardTables.noQueue")}</span>
    </li>
  `}var zt=2e3,Jt=200;function St(e,o,{then:s,message:n,dryRun:a}){let r={then:s,dry_run:a};return n&&(r.message={body:n}),e.post(q`/v1/topics/${o}/wake`,r)}function At(e,{filter:o,action:s,body:n,dryRun:a}){let r=Object.keys(n).length===0;return e.post("/v1/bulk",{filter:o,do:s,...!r&&{with:n},dry_run:a})}function Tt(e,o){return e.post(q`/v1/bulk/${o}/cancel`)}function ae(e,o,s){let[n,a]=w(null),r=o&&q`/v1/bulk/${o.bulk_id}`+T({limit:Jt,cursor:s}),l=n!==null&&n.address===r,{data:c,error:u,refresh:p}=E(e,l?null:r,zt,{whileHidden:!1});return O(()=>{c&&!B(c)&&a({address:r,run:c})},[c]),{run:l?n.run:c??o,error:u,refresh:p}}function B({state:e}){return e==="running"||e==="canceling"}function ie({state:e,matched:o,done:s,skipped_count:n,dry_run:a}){let r={count:o,done:s,skipped:n,state:Xt[e]??e};return a?t("bulk.previewConversationsWouldDone",r):t("bulk.conversationsDoneSkipped",r)}var Xt={running:t("bulk.running"),done:t("common.done"),canceling:t("bulk.stopping"),canceled:t("bulk.stopped")};var Zt=["transfer","end"];function Ct(e,o,{action:s,body:n}){let a=ye({state:"running",matched:o.length,done:0,skipped_count:0,skipped:[]}),r=p=>a.set({...a.get(),...p}),l=()=>a.get().state==="running"&&r({state:"canceling"}),c=async({id:p,version:d})=>{let m=Zt.includes(s)?{ifMatch:`"${d}"`}:{};try{await e.post(`${q`/v1/conversations/${p}`}/${s}`,n,m),r({done:a.get().done+1})}catch({code:f}){let $=[...a.get().skipped,{conversation_id:p,code:f}];r({skipped:$,skipped_count:$.length})}},u=async()=>{for(let p of o)a.get().state==="running"&&await c(p);r({state:a.get().state==="running"?"done":"canceled"})};return{run:a,stop:l,ended:Promise.resolve().then(u)}}function ue({title:e,act:o,isReady:s=!0,asked:n,start:a,tally:r,onStarted:l,onClose:c,children:u}){let{api:p}=k(),{busy:d,refusal:m,run:f}=L(),[$,g]=w(null),{run:h}=ae(p,$?.asked===n?$.run:null),S=h!==null&&!B(h),A=async()=>{let{answer:D}=await f("run",()=>a(h===null));D&&(h===null?g({asked:n,run:D.body}):l(D.body))},v=h!==null&&(r?r(h):h),b=h===null?t("run.preview"):t("run.conversations",{act:o,count:v.done}),y=h===null||S&&v.done>0;return i`
    <${Me} title=${e} act=${b} busy=${d!==null} isReady=${s&&y} refusal=${m}
      onSubmit=${A} onClose=${c}>
      ${u}
      <p class="due-line" aria-live="polite">${eo(h,r&&v)}</p>
    <//>
  `}function eo(e,o){if(e===null)return t("run.nothingDoneYetFirst");if(!o||B(e))return ie(e);let s={done:o.done,all:o.done+o.skipped,skipped:o.skipped};return o.isComplete?t("run.previewSelectedWouldDone",s):t("run.previewMostSelectedWould",s)}var[xt,Rt]=[1,336],to={to:"queue",queue:"",agentId:"",hours:24};function _t({list:e,chosen:o,listed:s,onStarted:n,onClose:a}){let{api:r,user:l}=k(),c=He(r,l),[u,p]=w(o.length===0),d=bt(e,u),[m,f]=w({...to,action:d[0]}),$=d.includes(m.action)?m.action:d[0],g=ht({...m,action:$}),h=o.map(({id:b})=>b),S=async b=>b||u?At(r,{filter:e.filter,action:$,body:g,dryRun:b}):{body:{rows:Ct(r,o,{action:$,body:g})}},A=b=>{let y={key:b.bulk_id??crypto.randomUUID(),action:$,forAgent:g.agent_id};n(b.rows?{...y,rows:b.rows,conversations:o}:{...y,started:b,conversations:s})},v=[{value:!1,label:t("bulk.conversationsSelected",{count:o.length})},{value:!0,label:t("bulk.allListHas"),hint:t("bulk.onEveryPageFilter")}];return i`
    <${ue} title=${t("bulk.doMany")} act=${Q[$].words} isReady=${so({...m,action:$},c)} start=${S}
      asked=${JSON.stringify([u,$,g,h])} tally=${u?void 0:b=>wt(b,h)} onStarted=${A} onClose=${a}>
      ${o.length>0&&e.isExact&&i`<${H} legend=${t("bulk.which")} options=${v} value=${u} onChange=${p} />`}
      <${H} legend=${t("bulk.what")} value=${$} onChange=${b=>f({...m,action:b})}
        options=${d.map(b=>({value:b,label:Q[b].words,hint:Q[b].hint}))} />
      <${no} form=${{...m,action:$}} directory=${c} onChange=${b=>f({...m,...b})} />
    <//>
  `}var oo=[{value:"queue",label:t("bulk.queue")},{value:"agent",label:t("bulk.agent")}];function no({form:e,directory:o,onChange:s}){let n=i`<${je} directory=${o} value=${e.agentId} onPick=${a=>s({agentId:a})} />`;return e.action==="resume"?i`${n}<p class="hint">${t("bulk.withoutAgentEachResumed")}</p>`:e.action==="extend"?i`<${ze} label=${t("bulk.hoursLonger")} value=${e.hours} min=${xt} max=${Rt}
      onChange=${a=>s({hours:a})} />`:e.action!=="transfer"?null:i`
    <${H} legend=${t("common.to")} options=${oo} value=${e.to} onChange=${a=>s({to:a})} />
    ${e.to==="agent"?n:i`<${Ue} directory=${o} value=${e.queue} onPick=${a=>s({queue:a})} />`}
  `}function so({action:e,to:o,queue:s,agentId:n,hours:a},r){return e==="resume"?n===""||be(r,n):e==="extend"?a>=xt&&a<=Rt:e!=="transfer"?!0:o==="agent"?be(r,n):Ge(r,s)}function le({started:e,...o}){let{api:s}=k(),n=P(),{run:a,refresh:r}=ae(s,e,n.cursor),{refusal:l,run:c}=L(),u=async()=>{await c("stop",()=>Tt(s,a.bulk_id)),await r()};return i`
    <${we} run=${a} isFirstPage=${n.page===1} refusal=${l} onStop=${u} ...${o}>
      <${N} pages=${n} nextCursor=${a.next_cursor} label=${t("runResult.pagesWhatWasSkipped")} />
    <//>
  `}function we({title:e,run:o,conversations:s,hrefOf:n,forAgent:a,isFirstPage:r=!0,refusal:l,onStop:c,onChanged:u,onDismiss:p,children:d}){let m=B(o);return O(()=>{m||u()},[m]),i`
    <section class="run" aria-label=${e}>
      <div class="run-head">
        <p role="status"><strong>${e}.</strong> ${ie(o)}</p>
        ${m?i`<button type="button" class="small" disabled=${o.state==="canceling"} onClick=${c}>${t("runResult.stop")}</button>`:i`<button type="button" class="quiet small" onClick=${p}>${t("common.dismiss")}</button>`}
      </div>
      <${_} refusal=${l} />
      <ul>
        ${ro(o,s,r,a).map(({id:f,name:$,words:g,isDone:h})=>i`
            <li key=${f} class="run-row"><a class="row-name" dir="auto" href=${n(f)}>${$}</a> <span
              data-wrong=${!h}>${g}</span></li>
          `)}
      </ul>
      ${d}
    </section>
  `}function ro(e,o,s,n){let a=new Map(e.skipped.map(({conversation_id:u,code:p})=>[u,Z({code:p},{forAgent:n})])),r=s&&!e.next_cursor&&!B(e)&&e.state==="done",l=new Map(o.map(u=>[u.id,x(u)])),c=r?o.filter(({id:u})=>!a.has(u)):[];return[...[...a].map(([u,p])=>({id:u,name:l.get(u)??u,words:p,isDone:!1})),...c.map(u=>({id:u.id,name:x(u),words:t("common.done"),isDone:!0}))]}function ce(e){let[o,s]=w(new Set);return{isOn:r=>o.has(r),toggle:(r,l)=>s(c=>new Set(l?[...c,r]:[...c].filter(u=>u!==r))),all:()=>s(new Set(e.map(({id:r})=>r))),clear:()=>s(new Set)}}function pe({list:e,listed:o,ticks:s,hrefOf:n,onChanged:a}){let[r,l]=w(!1),[c,u]=w(null),p=o.filter(({id:f})=>s.isOn(f)),d=o.length>0&&p.length===o.length,m=f=>{u(f),l(!1),s.clear()};return i`
    ${c&&i`<${ao} key=${c.key} begun=${c} ...${{hrefOf:n,onChanged:a}} onDismiss=${()=>u(null)} />`}
    ${o.length>0&&i`
      <div class="bulk-bar">
        <label class="option">
          <input type="checkbox" checked=${d} onChange=${d?s.clear:s.all} />
          <span>${p.length>0?t("bulkBar.conversationsSelected",{count:p.length}):t("bulkBar.selectThisPage")}</span>
        </label>
        <button type="button" class="small" disabled=${p.length===0&&!e.isExact} onClick=${()=>l(!0)}>
          ${p.length>0?t("bulkBar.doSelected"):t("bulkBar.doAll")}
        </button>
      </div>
    `}
    ${r&&i`<${_t} ...${{list:e,chosen:p,listed:o,onStarted:m}} onClose=${()=>l(!1)} />`}
  `}function ao({begun:e,...o}){let s=Q[e.action].words,{conversations:n,forAgent:a}=e,r={...o,title:s,conversations:n,forAgent:a};return e.rows?i`<${io} rows=${e.rows} ...${r} />`:i`<${le} started=${e.started} ...${r} />`}function io({rows:e,...o}){return i`<${we} run=${K(e.run)} onStop=${e.stop} ...${o} />`}function Et(e,{onDone:o,onChanged:s}){let{api:n,config:a,user:r}=k(),{busy:l,refusal:c,run:u,clear:p}=L(),[d,m]=w(null),f=lo(),{id:$,last_message:g}=e,h=x(e),S=async(v,b={})=>{m(b.agentId??null);let{answer:y,refusal:D}=await u(v,()=>Be[v](n,e,b));y&&(y.body.task?.agent_id===r.id&&De(y.body.task.id),oe(Ie(v,y.body,r.id,b)),o()),D&&f(t("common.doneCustomerWhy",{done:Le[v],customer:h,why:Z(D,{forAgent:b.agentId})})),s()};return{now:S,begin:(v,b)=>{o(),Pe($,{name:v,customer:h,seq:g?.seq??0},a.undoSeconds,()=>S(v,b))},run:u,busy:l!==null,refusal:c,about:d,clear:p}}var uo=5e3;function lo(){let e=V({isHere:!0,words:null,at:0});return O(()=>()=>{let{words:o,at:s}=e.current;e.current.isHere=!1,o&&Date.now()-s<uo&&oe(o,{tone:"bad"})},[]),o=>{e.current.isHere?Object.assign(e.current,{words:o,at:Date.now()}):oe(o,{tone:"bad"})}}function qt({conversation:e,settings:o,onChanged:s}){let{api:n,user:a}=k(),[r,l]=w(null),[c,u]=w(!1),p=K(qe)[e.id],d=Et(e,{onDone:()=>l(null),onChanged:s}),{now:m,run:f,busy:$,refusal:g,about:h,clear:S}=d,A=We(e,a,o),v=R=>{S(),l({what:R})},b=async()=>{let{answer:R}=await f("load",()=>tt(n,e,o));R?l({what:"give-away",load:R}):await m("resume")},y=()=>{l(null),S()},$e=co(A,{ask:v,now:m,onResume:b,onAnswer:R=>d.begin("answer",{signal:e.pause.wait.signal,outcome:R})}),de=({words:R,act:Ht,kind:Mt=""})=>i`
    <button key=${R} type="button" class=${["small",Mt].join(" ")} disabled=${$||!!p}
      aria-label=${`${R}: ${x(e)}`} onClick=${Ht}>${R}</button>
  `,fe=A.answer?2:1,It=r!==null&&ot.includes(r.what);return i`
    <div class="case-actions">
      ${p&&i`<span class="waits">${Ee[p.name].doing}…</span>`}
      ${$e.slice(0,fe).map(de)}
      ${A.end&&de({words:t("common.end"),act:()=>v("end"),kind:"danger-quiet"})}
      ${$e.length>fe&&i`
        <button type="button" class="quiet small" aria-expanded=${c} aria-label=${t("rowActions.moreOf",{name:x(e)})}
          onClick=${()=>u(!c)}>${c?t("rowActions.less"):t("rowActions.more")}</button>
      `}
    </div>
    ${c&&i`<div class="case-more">${$e.slice(fe).map(de)}</div>`}
    ${!It&&i`<${_} refusal=${g} forAgent=${h??A.forAgent} onDismiss=${S} />`}
    ${r&&i`
      <${nt} ...${{asking:r,conversation:e,actions:A,settings:o,busy:$,refusal:g,about:h,now:m}} begin=${d.begin}
        owner=${te(e)} unsent=${null} onClose=${y} />
    `}
  `}function co(e,{ask:o,now:s,onResume:n,onAnswer:a}){let r=e.forAgent?` ${t("common.for",{agent:e.forAgent})}`:"";return[e.answer&&{words:t("common.approve"),act:()=>a("approved")},e.answer&&{words:t("common.decline"),act:()=>a("declined")},e.resume&&{words:t("common.resume")+r,act:n},e.reactivate&&{words:t("common.takeUpAgain")+r,act:()=>s("reactivate")},e.assign&&{words:t("common.assign"),act:()=>o("assign")},e.transfer&&{words:t("common.transfer"),act:()=>o("transfer")},e.extend&&{words:t("common.extend"),act:()=>o("extend")},e.take&&{words:e.from?t("common.takeOver"):t("common.take"),act:()=>e.from?o("take-over"):s("take")}].filter(Boolean)}function j({conversation:e,settings:o,href:s,ticks:n,onFilter:a,onChanged:r}){let{channel:l,queue:c,pause:u,leave:p,priority:d}=e,m=Ye(e),f=te(e)??p?.agent_id;return i`
    <li class="case">
      <div class="case-who">
        ${n&&i`<${po} conversation=${e} ticks=${n} />`}
        <a class="row-name" dir="auto" href=${s}>${x(e)}</a> <${Xe} channel=${l} />
        <${Ze} priority=${d} />
        <${et} conversation=${e} />
        ${mo(e).map(({text:$,isTyped:g})=>i`<p key=${$} class="row-note" dir=${g?"auto":void 0}>${$}</p>`)}
        ${m&&i`<p class="row-note"><a href=${C("supervisor","topics",null,{topic:m})}>${t("common.waits",{topic:m})}</a></p>`}
      </div>
      <p class="case-where">
        ${f?i`
              <button type="button" class="link" aria-label=${t("supervisedRow.onlyAgent",{agent:f})}
                onClick=${()=>a({agent_id:f})}>${f}</button>
              <span class="weak"> · </span>
            `:""}
        <button type="button" class="link" aria-label=${t("supervisedRow.onlyQueue",{queue:c})} onClick=${()=>a({queue:c})}>${c}</button>
      </p>
      <p class="case-due"><${$o} conversation=${e} /></p>
      <${qt} ...${{conversation:e,settings:o,onChanged:r}} />
    </li>
  `}function po({conversation:{id:e,...o},ticks:s}){return i`
    <input type="checkbox" class="tick" aria-label=${t("supervisedRow.select",{name:x(o)})} checked=${s.isOn(e)}
      onChange=${n=>s.toggle(e,n.currentTarget.checked)} />
  `}function mo({pause:e}){return e?st({...e,topic:null}):[]}function $o({conversation:e}){let{channel_state:o,pause:s,leave:n,task:a}=e;return s?i`<${rt} pause=${s} />`:n?i`<${fo} leave=${n} />`:o==="closed"?i`<span class="weak">${t("common.closed")}</span>`:a?a.reserved_for?i`<span class="weak">${t("supervisedRow.nextFreeSlot",{agent:a.reserved_for})}</span>`:i`<${ct} conversation=${e} />`:i`<span class="weak">${t("supervisedRow.ownRoutingDecidesWho")}</span>`}function fo({leave:e}){return i`
    <span class="weak">${t("supervisedRow.leftReplyCountsUntil",{time:xe(e.left_at,ee()),date:i`<time datetime=${e.expires_at} title=${X(e.expires_at)}>${Re(e.expires_at)}</time>`})}</span>
  `}var[go,bo,ho]=[3e3,5e3,1e4],wo=50,me=200,ke={whileHidden:!1};function Dt({filter:e,onFilter:o}){let{api:s}=k(),n=E(s,"/v1/queues"+T({limit:me}),bo,ke),a=E(s,"/v1/agents"+T({limit:me}),ho,ke),[r,l]=[n.data?.queues??[],a.data?.agents??[]],c=()=>Promise.all([n.refresh(),a.refresh()]),u={agents:l.map(({id:p})=>p),queues:r.map(({queue:p})=>p)};return i`
    <${F} error=${n.error??a.error} />
    <div class="board">
      <div class="board-live">
        <${ko} filter=${e} counts=${dt(r,l)} isAll=${Pt(n)&&Pt(a)}
          onChoose=${o} />
        <${vt} filter=${e} known=${u} onChoose=${o} />
        <${vo} key=${T(e)} filter=${e} onFilter=${o} onChanged=${c} />
      </div>
      <aside class="board-side" aria-label=${t("board.queuesAgents")}>
        <${yt} queues=${r} chosen=${e.queue} onFilter=${o} />
        <${Nt} data=${n.data} words=${t("board.onlyFirstQueuesAre",{most:me})} />
        <${Ot} agents=${l} chosen=${e.agent_id} onFilter=${o} />
        <${Nt} data=${a.data} words=${t("board.onlyFirstAgentsAre",{most:me})} />
      </aside>
    </div>
  `}function Pt({data:e}){return!!e&&!e.next_cursor}function Nt({data:e,words:o}){return e?.next_cursor?i`<p class="hint">${o}</p>`:null}function ko({filter:e,counts:o,isAll:s,onChoose:n}){let a=M(e);return i`
    <div class="shown" role="group" aria-label=${t("common.show")}>
      ${Object.entries(G).map(([r,{words:l}])=>i`
          <button key=${r} type="button" class="small" aria-pressed=${r===a} onClick=${()=>n({show:r})}>
            ${l} ${s&&o[r]!==void 0&&i`<span class="count">${Te(o[r])}</span>`}
          </button>
        `)}
      ${s&&i`<span class="weak">${t("board.agentsAvailable",{count:o.available})}</span>`}
    </div>
  `}function vo({filter:e,onFilter:o,onChanged:s}){let{api:n}=k(),a=W(n),r=P(),l=M(e),c=E(n,"/v1/conversations"+T(mt(e,wo,r.cursor)),go,ke),u=c.data?.conversations??[],p=c.data?.next_cursor;O(()=>{u.forEach(({pause:h})=>I(h)),ne(u)},[c.data]),O(()=>{r.cursor&&c.loaded&&!c.error&&u.length===0&&!p&&r.previous()},[c.data]);let d=l==="hands"?$t(u):u,m=ce(d),f=se(l,e),$=h=>C("supervisor","now",h,e),g=()=>Promise.all([c.refresh(),s()]);return i`
    ${c.data?i`<${F} error=${c.error} />`:i`<${_} refusal=${c.error} />`}
    ${f&&i`<${pe} ...${{list:f,ticks:m,hrefOf:$}} listed=${d} onChanged=${g} />`}
    <section class="cases" aria-label=${t("board.liveConversations")} aria-busy=${!c.loaded}>
      ${c.loaded&&!c.error&&u.length===0&&i`<${yo} filter=${e} next=${p} onFilter=${o} />`}
      <ul>
        ${d.map(h=>i`
            <${j} key=${h.id} conversation=${h} settings=${a} onFilter=${o}
              ticks=${f&&m} href=${$(h.id)} onChanged=${g} />
          `)}
      </ul>
      <${N} pages=${r} nextCursor=${p} label=${t("board.pagesLiveConversations")} />
    </section>
  `}function yo({filter:e,next:o,onFilter:s}){let{agent_id:n,queue:a,channel:r}=e,l=[n&&t("board.of",{agent:n}),a&&t("common.inQueue",{queue:a}),r&&t("board.on",{channel:J(r)})].filter(Boolean).join(" ");return o?i`<p class="list-empty">${t("board.nothingOnThisPage")}</p>`:i`
    <p class="list-empty">${G[M(e)].empty}${l&&` ${l}`}.</p>
    ${l&&i`
      <p class="list-empty">
        <button type="button" class="small" onClick=${()=>s({agent_id:"",queue:"",channel:""})}>${t("common.clearFilters")}</button>
      </p>
    `}
  `}var Oo=[{value:"return",label:t("wake.goesBackQueue"),hint:t("wake.nextAgentWhoFree")},{value:"close",label:t("wake.closed"),hint:t("common.customersNextMessageOpens")}];function Ft({topic:e,onStarted:o,onClose:s}){let{api:n}=k(),[a,r]=w("return"),[l,c]=w(""),u=p=>St(n,e,{then:a,message:l.trim(),dryRun:p});return i`
    <${ue} title=${t("common.wakeWhatWaits",{topic:e})} act=${t("common.wake")} asked=${JSON.stringify([a,l])} start=${u}
      onStarted=${o} onClose=${s}>
      <${Ke} label=${t("wake.messageEachCustomerOptional")} hint=${t("wake.eachGetsMostOnce")} rows="3"
        most=${null} value=${l} onInput=${c} />
      <${H} legend=${t("common.then")} options=${Oo} value=${a} onChange=${r} />
    <//>
  `}var So=5e3,Ao=50;function Wt({topic:e="",onChoose:o,onFilter:s}){let[n,a]=w(e),r=he(n);O(()=>a(c=>he(c)===e?c:e),[e]);let l=c=>{c.preventDefault(),r!==e&&o({topic:r})};return i`
    <form class="filters" role="search" aria-label=${t("topicPage.topic")} onSubmit=${l}>
      <${Je} label=${t("topicPage.topic")} hint=${t("topicPage.whatConversationsWerePaused")} typed=${n} onInput=${a} />
      <button type="submit" disabled=${r===""||r===e}>${t("common.show")}</button>
    </form>
    ${e?i`<${To} key=${e} topic=${e} onFilter=${s} />`:i`<p class="list-empty">${t("topicPage.agentsPauseOrLeave")}</p>`}
  `}function To({topic:e,onFilter:o}){let{api:s}=k(),n=W(s),a=P(),r=E(s,q`/v1/topics/${e}`+T({limit:Ao,cursor:a.cursor}),So,{whileHidden:!1}),[l,c]=w(!1),[u,p]=w(null),d=r.data?.conversations??[],m=r.loaded&&!r.error&&d.length===0,f=g=>C("supervisor","topics",g,{topic:e});O(()=>{d.forEach(({pause:g})=>I(g)),d.length>0&&Ve(e)},[r.data]),O(()=>{a.cursor&&m&&a.previous()},[r.data]);let $=g=>{p({run:g,conversations:d}),c(!1)};return i`
    ${r.data?i`<${F} error=${r.error} />`:i`<${_} refusal=${r.error} />`}
    ${u&&i`
      <${le} key=${u.run.bulk_id} title=${t("topicPage.wake",{topic:e})} started=${u.run} conversations=${u.conversations}
        hrefOf=${f} onChanged=${r.refresh} onDismiss=${()=>p(null)} />
    `}
    ${d.length>0&&i`<p><button type="button" class="primary" onClick=${()=>c(!0)}>${t("common.wakeWhatWaits",{topic:e})}</button></p>`}
    ${l&&i`<${Ft} topic=${e} onStarted=${$} onClose=${()=>c(!1)} />`}
    <section class="cases" aria-label=${t("topicPage.waiting",{topic:e})} aria-busy=${!r.loaded}>
      ${m&&i`<p class="list-empty">${t("topicPage.nothingWaits",{topic:e})}</p>`}
      <ul>
        ${d.map(g=>i`
            <${j} key=${g.id} conversation=${g} settings=${n} onFilter=${o}
              href=${f(g.id)} onChanged=${r.refresh} />
          `)}
      </ul>
      <${N} pages=${a} nextCursor=${r.data?.next_cursor} label=${t("topicPage.pagesWhatWaits",{topic:e})} />
    </section>
  `}var Co=Fe(()=>import("./reports-page-TLKYMCHO.js").then(e=>e.ReportsPage),{rare:!0}),xo=3e3,Ro=50,ve={now:t("supervisor.now"),paused:t("common.paused"),left:t("common.left"),topics:t("supervisor.topics"),reports:t("reports.reports")},_o={now:t("supervisor.backBoard"),paused:t("supervisor.allPaused"),left:t("supervisor.allLeft"),topics:t("supervisor.backTopic"),reports:t("supervisor.backBoard")},Bt={paused:t("common.nothingPaused"),left:t("common.nothingLeft")},Eo={paused:t("common.pagesPausedConversations"),left:t("supervisor.pagesLeftConversations")},qo={whileHidden:!1};function Gr({list:e,conversationId:o,filter:s}){let n=Object.hasOwn(ve,e??"")?e:"now";Ne(k().api,"supervisor");let[a,r]=w({agents:[],queues:[]});if(o)return i`<${No} key=${o} id=${o} list=${n} filter=${s} />`;let l=u=>Ae("supervisor",n,null,pt(Oe.get().query,u,n)),c={agent_id:s.agent_id,queue:s.queue};return i`
    <div class="page wide" data-list=${n}>
      <h1>${t("common.supervisor")}</h1>
      <nav class="tabs" aria-label=${t("supervisor.lists")}>
        ${Object.entries(ve).map(([u,p])=>i`
            <a key=${u} href=${C("supervisor",u,null,c)} aria-current=${u===n?"page":void 0}>
              ${p}
            </a>
          `)}
      </nav>
      ${n==="now"&&i`<${Dt} filter=${s} onFilter=${l} />`}
      ${n==="topics"&&i`<${Wt} topic=${s.topic} onChoose=${l} onFilter=${Po} />`}
      ${n==="reports"&&i`<${Co} filter=${s} onChoose=${l} />`}
      ${["paused","left"].includes(n)&&i`
        <${kt} list=${n} filter=${s} known=${a} onChoose=${l} />
        <${Do} key=${n+T(s)} list=${n} filter=${s} onChoose=${l}
          onSeen=${u=>r(p=>Wo(p,u))} />
      `}
    </div>
  `}function Po(e){Se("supervisor","now",null,{show:"all",...e})}function No({id:e,list:o,filter:s}){let{api:n}=k(),a={href:C("supervisor",o,null,s),words:_o[o],always:!0};return i`
    <section class="supervised" aria-label=${t("common.conversation")}>
      <h1 class="visually-hidden">${t("common.supervisor")}</h1>
      <${at} id=${e} back=${a} hrefOf=${r=>C("supervisor",o,r,s)}
        settings=${W(n)} wrapping=${void 0} busy=${null}
        onChange=${()=>{}} onComplete=${()=>{}} />
    </section>
  `}function Do({list:e,filter:o,onChoose:s,onSeen:n}){let{api:a}=k(),r=W(a),l=P(),{agent_id:c,queue:u,within:p}=o,d={agent_id:c,queue:u,limit:Ro,cursor:l.cursor},m=e==="paused"&&p,f=()=>`/v1/${e}`+T(m?{...d,due_before:Lt(p)}:d),$=E(a,`/v1/${e}`+T(m?{...d,within:p}:d),xo,{...qo,at:f}),g=$.data?.[e]??[];O(()=>{g.forEach(({pause:y})=>I(y)),ne(g)},[$.data]),O(()=>n(g),[$.data]),O(()=>{l.cursor&&$.loaded&&!$.error&&g.length===0&&l.previous()},[$.data]);let h=$.loaded&&!$.error&&g.length===0,S=ce(g),A=y=>C("supervisor",e,y,o),v=se(e,o),b=m?{...v,filter:{...v.filter,due_before:Lt(p)}}:v;return i`
    ${$.data?i`<${F} error=${$.error} />`:i`<${_} refusal=${$.error} />`}
    <${pe} list=${b} listed=${g} ...${{ticks:S,hrefOf:A}} onChanged=${$.refresh} />
    <section class="cases" aria-label=${ve[e]} aria-busy=${!$.loaded}>
      ${h&&i`<${Fo} list=${e} filter=${o} onChoose=${s} />`}
      <ul>
        ${g.map(y=>i`
            <${j} key=${y.id} conversation=${y} settings=${r} onFilter=${s}
              ticks=${S} href=${A(y.id)} onChanged=${$.refresh} />
          `)}
      </ul>
      <${N} pages=${l} nextCursor=${$.data?.next_cursor} label=${Eo[e]} />
    </section>
  `}function Fo({list:e,filter:o,onChoose:s}){let{agent_id:n,queue:a,within:r}=o,l=e==="paused"&&re[r];if(!n&&!a&&!l)return i`<p class="list-empty">${Bt[e]}.</p>`;let c=[n&&t("supervisor.by",{agent:n}),a&&t("common.inQueue",{queue:a}),l&&t("supervisor.due",{when:re[r]})],u=()=>s({agent_id:"",queue:"",within:""});return i`
    <p class="list-empty">${Bt[e]} ${c.filter(Boolean).join(" ")}.</p>
    <p class="list-empty"><button type="button" class="small" onClick=${u}>${t("common.clearFilters")}</button></p>
  `}function Lt(e){return new Date(ee()+Number(e)*1e3).toISOString()}function Wo({agents:e,queues:o},s){let n=(a,r)=>[...new Set([...a,...r.filter(Boolean)])].sort();return{agents:n(e,s.map(({pause:a,leave:r})=>(a??r)?.agent_id)),queues:n(o,s.map(({queue:a})=>a))}}export{Gr as a};
