/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{A as lt,a as ze,b as Je,c as Xe,d as Ze,e as et,f as ke,g as tt,p as rt,t as at,v as M,x as it}from"./chunk-P2MB4D3J.js";import{A as Ue,Da as dt,Ea as ft,Fa as bt,G as ne,Ga as gt,H as Ye,Ha as ht,Ia as wt,Ja as kt,Ka as Q,La as yt,Ma as ve,Na as vt,O as Ge,P as Ve,Ra as Ot,Sa as St,V as Ke,Y as se,b as We,c as oe,d as Be,da as ye,e as w,ea as ot,fa as nt,g as Le,ga as st,h as Ie,i as He,j as Me,n as Qe,na as ut,o as je,ra as ct,ta as mt,ua as pt,va as $t,wa as N,xa as P}from"./chunk-7XZ3XXVI.js";import{$ as De,C as qe,D as Ne,E as o,I,P as q,Q as O,W as J,X,aa as _,c as b,ca as Z,d as v,ea as Pe,f as G,ga as Fe,j as L,k as i,l as Te,m as z,n as T,na as we,p as Ce,r as _e,s as Ee,wa as ee,ya as te,za as H}from"./chunk-DBJWNI5Q.js";var V={waiting:{words:o("board.waiting"),empty:o("board.nobodyWaits"),query:{status:"pending",sort:"waiting"}},hands:{words:o("board.agents"),empty:o("board.noAgentHasConversation"),query:{status:"assigned"}},wrapping:{words:o("common.wrappingUp"),empty:o("board.nothingWrappedUp"),query:{status:"wrapping"}},paused:{words:o("common.paused"),empty:o("common.nothingPaused"),query:{state:"pause",sort:"due"}},left:{words:o("common.left"),empty:o("common.nothingLeft"),query:{state:"inactive",sort:"due"}},all:{words:o("board.all"),empty:o("board.noConversationOpen"),query:{}}};function D({show:e}){return Object.hasOwn(V,e??"")?e:"waiting"}function At(e,t,n="now"){let s={...e,...t};return n==="now"&&t.agent_id&&D(s)==="waiting"?{...s,show:"all"}:s}function xt(e,t,n){let{agent_id:s,queue:a,channel:r}=e;return{...V[D(e)].query,agent_id:s,queue:a,channel:r,limit:t,cursor:n}}var mo={hands:["wait","priority"],paused:["due","wait","priority"],left:["due","wait","priority"]},po=["usual","due"],Rt={usual:o("board.usualOrder"),due:o("board.soonestDue"),wait:o("taskList.longestWait"),priority:o("taskList.byPriority")},re=e=>mo[e]??["usual","wait","priority"];function Oe(e,{order:t}){return re(e).includes(t)?t:re(e)[0]}function ae(e,t){let n=Oe(e,t);return po.includes(n)?null:s=>St(s,n)}function Tt(e,t){let n=(s,a)=>s.reduce((r,l)=>r+a(l),0);return{waiting:n(e,({waiting:s})=>s),paused:n(t,({paused:s})=>s),available:t.filter(({availability:s})=>s==="available").length}}var Ct=new Intl.Collator(qe(),{numeric:!0});function _t(e){let t={available:0,away:1,offline:2};return[...e].sort((n,s)=>t[n.availability]-t[s.availability]||Ct.compare(n.id,s.id))}function Et(e){let t=({oldest_waiting_seconds:n})=>n??-1;return[...e].sort((n,s)=>t(s)-t(n)||Ct.compare(n.queue,s.queue))}var $o={active:["transfer","end"],pause:["resume","extend","transfer","end","wake"],inactive:["wake","end"]},j={resume:{words:o("common.resume"),hint:o("bulkActions.agentWhoPausedOr")},extend:{words:o("common.extend"),hint:o("bulkActions.pauseEndsLater")},transfer:{words:o("common.transfer"),hint:o("bulkActions.queueOrAgent")},end:{words:o("common.end"),hint:o("common.customersNextMessageOpens")},wake:{words:o("common.wake"),hint:o("bulkActions.backQueueNextAgent")}};function qt({state:e},t){return($o[e]??[]).filter(n=>t||n!=="wake")}function ie(e,{agent_id:t,queue:n,channel:s}){let a={waiting:"active",hands:"active",paused:"pause",left:"inactive"}[e];if(!a)return null;let r=a!=="active"||e==="hands"&&!!t;return{state:a,filter:fo({state:a,agent_id:t,queue:n,channel:s}),isExact:r}}function Nt({action:e,to:t,agentId:n,queue:s,hours:a}){return e==="transfer"?t==="agent"?{agent_id:n}:{queue:s}:e==="extend"?{by_seconds:a*3600}:e==="resume"&&n?{agent_id:n}:{}}function Dt({skipped:e,next_cursor:t},n){let s=new Set(e.map(({conversation_id:r})=>r)),a=n.filter(r=>s.has(r)).length;return{done:n.length-a,skipped:a,isComplete:!t}}function fo(e){return Object.fromEntries(Object.entries(e).filter(([,t])=>t))}var bo=300,ue={3600:o("caseFilters.withinHour"),86400:o("caseFilters.withinHours",{count:24}),604800:o("caseFilters.withinWeek")};function Pt({list:e,filter:t,known:n,onChoose:s}){let a=L();return i`
    <form class="filters" role="search" aria-label=${o("common.filter")} onSubmit=${r=>r.preventDefault()}>
      <${K} label=${o("common.agent")} value=${t.agent_id} known=${n.agents} onChoose=${r=>s({agent_id:r})} />
      <${K} label=${o("common.queue")} value=${t.queue} known=${n.queues} onChoose=${r=>s({queue:r})} />
      ${e==="paused"&&i`
        <div class="field">
          <label for=${a}>${o("caseFilters.due")}</label>
          <select id=${a} value=${t.within??""} onChange=${r=>s({within:r.currentTarget.value})}>
            <option value="">${o("caseFilters.anyTime")}</option>
            ${Object.entries(ue).map(([r,l])=>i`<option key=${r} value=${r}>${go(l)}</option>`)}
          </select>
        </div>
      `}
      <${Se} ...${{list:e,filter:t,onChoose:s}} />
    </form>
  `}function Se({list:e,filter:t,onChoose:n}){let s=L(),a=re(e),r=({currentTarget:{value:l}})=>n({order:l===a[0]?"":l});return i`
    <div class="field">
      <label for=${s}>${o("caseFilters.order")}</label>
      <select id=${s} value=${Oe(e,t)} onChange=${r}>
        ${a.map(l=>i`<option key=${l} value=${l}>${Rt[l]}</option>`)}
      </select>
    </div>
  `}function K({label:e,value:t="",known:n,onChoose:s}){let a=L(),[r,l]=b(null),c=G();v(()=>()=>clearTimeout(c.current),[]);let u=p=>{clearTimeout(c.current);let $=Xe(p,n);$!==t&&s($)},m=({currentTarget:{value:p}})=>{l(p),clearTimeout(c.current),c.current=setTimeout(()=>u(p),bo)},d=()=>{r!==null&&u(r),l(null)};return i`
    <div class="field">
      <label for=${a}>${e}</label>
      <input id=${a} type="search" autocapitalize="none" autocomplete="off" spellcheck=${!1} list=${`${a}-names`}
        value=${r??t} onInput=${m} onChange=${d} onBlur=${d} />
      <datalist id=${`${a}-names`}>${n.map(p=>i`<option key=${p} value=${p}></option>`)}</datalist>
    </div>
  `}function go(e){return e.charAt(0).toUpperCase()+e.slice(1)}function Ft({filter:e,known:t,onChoose:n}){let s=L(),{agent_id:a,queue:r,channel:l}=e,c=l&&!J.includes(l)?[...J,l]:J;return i`
    <form class="filters" role="search" aria-label=${o("common.filter")} onSubmit=${u=>u.preventDefault()}>
      <${K} label=${o("common.agent")} value=${a} known=${t.agents} onChoose=${u=>n({agent_id:u})} />
      <${K} label=${o("common.queue")} value=${r} known=${t.queues} onChoose=${u=>n({queue:u})} />
      <div class="field">
        <label for=${s}>${o("common.channel")}</label>
        <select id=${s} value=${l??""} onChange=${u=>n({channel:u.currentTarget.value})}>
          <option value="">${o("boardFilters.anyChannel")}</option>
          ${c.map(u=>i`<option key=${u} value=${u}>${X(u)}</option>`)}
        </select>
      </div>
      <${Se} list=${D(e)} ...${{filter:e,onChoose:n}} />
    </form>
  `}var ho=6e4;function Wt({queues:e,chosen:t,onFilter:n}){return i`
    <section class="board-table" aria-label=${o("boardTables.queues")}>
      <h2>${o("boardTables.queues")}</h2>
      ${e.length===0&&i`<p class="weak">${o("boardTables.noAgentServesQueue")}</p>`}
      <ul>
        ${Et(e).map(s=>i`<${wo} key=${s.queue} queue=${s} isChosen=${s.queue===t} onFilter=${n} />`)}
      </ul>
    </section>
  `}function wo({queue:e,isChosen:t,onFilter:n}){let{queue:s,waiting:a,oldest_waiting_seconds:r,agents:l,free_agents:c}=e;return i`
    <li class="board-line" data-selected=${t}>
      <button type="button" class="link" aria-label=${o("boardTables.onlyQueue",{name:s})} aria-pressed=${t}
        onClick=${()=>n({queue:t?"":s})}>${s}</button>
      <span class="board-fact">
        ${o("boardTables.waiting",{count:a})}${r!==null&&i`, <span class="due" data-tone=${yt(r*1e3)}>${o("boardTables.longest",{time:we(r*1e3)})}</span>`}
      </span>
      <span class="board-fact" data-wrong=${a>0&&l===0}>
        ${l===0?o("boardTables.nobodyServes"):o("boardTables.free",{free:c,agents:l})}
      </span>
    </li>
  `}function Bt({agents:e,chosen:t,onFilter:n}){return i`
    <section class="board-table" aria-label=${o("boardTables.agents")}>
      <h2>${o("boardTables.agents")}</h2>
      ${e.length===0&&i`<p class="weak">${o("boardTables.thereNoAgentYet")}</p>`}
      <ul>
        ${_t(e).map(s=>i`<${ko} key=${s.id} agent=${s} isChosen=${s.id===t} onFilter=${n} />`)}
      </ul>
    </section>
  `}function ko({agent:e,isChosen:t,onFilter:n}){let s=Be(),{id:a,kind:r,availability:l,capacity:c,in_use:u,paused:m,queues:d,since:p}=e,$=s-Date.parse(p);return i`
    <li class="board-line" data-selected=${t}>
      <span class="presence-dot" data-availability=${l}>
        <button type="button" class="link" aria-label=${o("boardTables.onlyAgent",{id:a})} aria-pressed=${t}
          onClick=${()=>n({agent_id:t?"":a})}>${a}</button>
        ${r==="ai"&&i` <span class="tag">${o("boardTables.ai")}</span>`}
      </span>
      <${vt} inUse=${u} capacity=${c} />
      <span class="board-fact">
        ${De(l)}${$>=ho&&i`, <time datetime=${p} title=${Z(p)}>${o("boardTables.noNewWork",{time:we($)})}</time>`}
      </span>
      <span class="board-fact">${m>0&&`${o("boardTables.paused",{count:m})} · `}${d.join(", ")||o("boardTables.noQueue")}</span>
    </li>
  `}var yo=2e3,vo=200;function Lt(e,t,{then:n,message:s,dryRun:a}){let r={then:n,dry_run:a};return s&&(r.message={body:s}),e.post(q`/v1/topics/${t}/wake`,r)}function It(e,{filter:t,action:n,body:s,dryRun:a}){let r=Object.keys(s).length===0;return e.post("/v1/bulk",{filter:t,do:n,...!r&&{with:s},dry_run:a})}function Ht(e,t){return e.post(q`/v1/bulk/${t}/cancel`)}function le(e,t,n){let[s,a]=b(null),r=t&&q`/v1/bulk/${t.bulk_id}`+O({limit:vo,cursor:n}),l=s!==null&&s.address===r,{data:c,error:u,refresh:m}=N(e,l?null:r,yo,{whileHidden:!1});return v(()=>{c&&!F(c)&&a({address:r,run:c})},[c]),{run:l?s.run:c??t,error:u,refresh:m}}function F({state:e}){return e==="running"||e==="canceling"}function ce({state:e,matched:t,done:n,skipped_count:s,dry_run:a}){let r={count:t,done:n,skipped:s,state:Oo[e]??e};return a?o("bulk.previewConversationsWouldDone",r):o("bulk.conversationsDoneSkipped",r)}var Oo={running:o("bulk.running"),done:o("common.done"),canceling:o("bulk.stopping"),canceled:o("bulk.stopped")};var So=["transfer","end"];function Mt(e,t,{action:n,body:s}){let a=Te({state:"running",matched:t.length,done:0,skipped_count:0,skipped:[]}),r=m=>a.set({...a.get(),...m}),l=()=>a.get().state==="running"&&r({state:"canceling"}),c=async({id:m,version:d})=>{let p=So.includes(n)?{ifMatch:`"${d}"`}:{};try{await e.post(`${q`/v1/conversations/${m}`}/${n}`,s,p),r({done:a.get().done+1})}catch({code:$}){let f=[...a.get().skipped,{conversation_id:m,code:$}];r({skipped:f,skipped_count:f.length})}},u=async()=>{for(let m of t)a.get().state==="running"&&await c(m);r({state:a.get().state==="running"?"done":"canceled"})};return{run:a,stop:l,ended:Promise.resolve().then(u)}}function me({title:e,act:t,isReady:n=!0,asked:s,start:a,tally:r,onStarted:l,onClose:c,children:u}){let{api:m}=w(),{busy:d,refusal:p,run:$}=I(),[f,y]=b(null),{run:g}=le(m,f?.asked===s?f.run:null),A=g!==null&&!F(g),k=async()=>{let{answer:R}=await $("run",()=>a(g===null));R&&(g===null?y({asked:s,run:R.body}):l(R.body))},x=g!==null&&(r?r(g):g),h=g===null?o("run.preview"):o("run.conversations",{act:t,count:x.done}),S=g===null||A&&x.done>0;return i`
    <${Je} title=${e} act=${h} busy=${d!==null} isReady=${n&&S} refusal=${p}
      onSubmit=${k} onClose=${c}>
      ${u}
      <p class="due-line" aria-live="polite">${Ao(g,r&&x)}</p>
    <//>
  `}function Ao(e,t){if(e===null)return o("run.nothingDoneYetFirst");if(!t||F(e))return ce(e);let n={done:t.done,all:t.done+t.skipped,skipped:t.skipped};return t.isComplete?o("run.previewSelectedWouldDone",n):o("run.previewMostSelectedWould",n)}var[Qt,jt]=[1,336],xo={to:"queue",queue:"",agentId:"",hours:24};function Ut({list:e,chosen:t,listed:n,onStarted:s,onClose:a}){let{api:r,user:l}=w(),c=ze(r,l),[u,m]=b(t.length===0),d=qt(e,u),[p,$]=b({...xo,action:d[0]}),f=d.includes(p.action)?p.action:d[0],y=Nt({...p,action:f}),g=t.map(({id:h})=>h),A=async h=>h||u?It(r,{filter:e.filter,action:f,body:y,dryRun:h}):{body:{rows:Mt(r,t,{action:f,body:y})}},k=h=>{let S={key:h.bulk_id??crypto.randomUUID(),action:f,forAgent:y.agent_id};s(h.rows?{...S,rows:h.rows,conversations:t}:{...S,started:h,conversations:n})},x=[{value:!1,label:o("bulk.conversationsSelected",{count:t.length})},{value:!0,label:o("bulk.allListHas"),hint:o("bulk.alsoNotListed")}];return i`
    <${me} title=${o("bulk.doMany")} act=${j[f].words} isReady=${Co({...p,action:f},c)} start=${A}
      asked=${JSON.stringify([u,f,y,g])} tally=${u?void 0:h=>Dt(h,g)} onStarted=${k} onClose=${a}>
      ${t.length>0&&e.isExact&&i`<${M} legend=${o("bulk.which")} options=${x} value=${u} onChange=${m} />`}
      <${M} legend=${o("bulk.what")} value=${f} onChange=${h=>$({...p,action:h})}
        options=${d.map(h=>({value:h,label:j[h].words,hint:j[h].hint}))} />
      <${To} form=${{...p,action:f}} directory=${c} onChange=${h=>$({...p,...h})} />
    <//>
  `}var Ro=[{value:"queue",label:o("bulk.queue")},{value:"agent",label:o("bulk.agent")}];function To({form:e,directory:t,onChange:n}){let s=i`<${Ze} directory=${t} value=${e.agentId} onPick=${a=>n({agentId:a})} />`;return e.action==="resume"?i`${s}<p class="hint">${o("bulk.withoutAgentEachResumed")}</p>`:e.action==="extend"?i`<${at} label=${o("bulk.hoursLonger")} value=${e.hours} min=${Qt} max=${jt}
      onChange=${a=>n({hours:a})} />`:e.action!=="transfer"?null:i`
    <${M} legend=${o("common.to")} options=${Ro} value=${e.to} onChange=${a=>n({to:a})} />
    ${e.to==="agent"?s:i`<${et} directory=${t} value=${e.queue} onPick=${a=>n({queue:a})} />`}
  `}function Co({action:e,to:t,queue:n,agentId:s,hours:a},r){return e==="resume"?s===""||ke(r,s):e==="extend"?a>=Qt&&a<=jt:e!=="transfer"?!0:t==="agent"?ke(r,s):tt(r,n)}function Yt(){let[e,t]=b([null]);return{page:e.length,cursor:e.at(-1),next:n=>t(s=>[...s,n]),previous:()=>t(n=>n.length>1?n.slice(0,-1):n),first:()=>t([null])}}function Gt({pages:e,nextCursor:t,label:n}){return e.page===1&&!t?null:i`
    <nav class="pager" aria-label=${n}>
      <button type="button" class="small" disabled=${e.page===1} onClick=${e.previous}>${o("pager.previous")}</button>
      <span aria-live="polite">${o("pager.page",{page:e.page})}</span>
      <button type="button" class="small" disabled=${!t} onClick=${()=>e.next(t)}>${o("pager.next")}</button>
    </nav>
  `}function pe({started:e,...t}){let{api:n}=w(),s=Yt(),{run:a,refresh:r}=le(n,e,s.cursor),{refusal:l,run:c}=I(),u=async()=>{await c("stop",()=>Ht(n,a.bulk_id)),await r()};return i`
    <${Ae} run=${a} isFirstPage=${s.page===1} refusal=${l} onStop=${u} ...${t}>
      <${Gt} pages=${s} nextCursor=${a.next_cursor} label=${o("runResult.pagesWhatWasSkipped")} />
    <//>
  `}function Ae({title:e,run:t,conversations:n,hrefOf:s,forAgent:a,isFirstPage:r=!0,refusal:l,onStop:c,onChanged:u,onDismiss:m,children:d}){let p=F(t);return v(()=>{p||u()},[p]),i`
    <section class="run" aria-label=${e}>
      <div class="run-head">
        <p role="status"><strong>${e}.</strong> ${ce(t)}</p>
        ${p?i`<button type="button" class="small" disabled=${t.state==="canceling"} onClick=${c}>${o("runResult.stop")}</button>`:i`<button type="button" class="quiet small" onClick=${m}>${o("common.dismiss")}</button>`}
      </div>
      <${H} refusal=${l} />
      <ul>
        ${_o(t,n,r,a).map(({id:$,name:f,words:y,isDone:g})=>i`
            <li key=${$} class="run-row"><a class="row-name" dir="auto" href=${s($)}>${f}</a> <span
              data-wrong=${!g}>${y}</span></li>
          `)}
      </ul>
      ${d}
    </section>
  `}function _o(e,t,n,s){let a=new Map(e.skipped.map(({conversation_id:u,code:m})=>[u,ee({code:m},{forAgent:s})])),r=n&&!e.next_cursor&&!F(e)&&e.state==="done",l=new Map(t.map(u=>[u.id,_(u)])),c=r?t.filter(({id:u})=>!a.has(u)):[];return[...[...a].map(([u,m])=>({id:u,name:l.get(u)??u,words:m,isDone:!1})),...c.map(u=>({id:u.id,name:_(u),words:o("common.done"),isDone:!0}))]}function $e(e){let[t,n]=b(new Set);return{isOn:r=>t.has(r),toggle:(r,l)=>n(c=>new Set(l?[...c,r]:[...c].filter(u=>u!==r))),all:()=>n(new Set(e.map(({id:r})=>r))),clear:()=>n(new Set)}}function de({list:e,listed:t,ticks:n,hrefOf:s,onChanged:a}){let[r,l]=b(!1),[c,u]=b(null),m=t.filter(({id:$})=>n.isOn($)),d=t.length>0&&m.length===t.length,p=$=>{u($),l(!1),n.clear()};return i`
    ${c&&i`<${Eo} key=${c.key} begun=${c} ...${{hrefOf:s,onChanged:a}} onDismiss=${()=>u(null)} />`}
    ${t.length>0&&i`
      <div class="bulk-bar">
        <label class="option">
          <input type="checkbox" checked=${d} onChange=${d?n.clear:n.all} />
          <span>${m.length>0?o("bulkBar.conversationsSelected",{count:m.length}):o("bulkBar.selectListed",{count:t.length})}</span>
        </label>
        <button type="button" class="small" disabled=${m.length===0&&!e.isExact} onClick=${()=>l(!0)}>
          ${m.length>0?o("bulkBar.doSelected"):o("bulkBar.doAll")}
        </button>
      </div>
    `}
    ${r&&i`<${Ut} ...${{list:e,chosen:m,listed:t,onStarted:p}} onClose=${()=>l(!1)} />`}
  `}function Eo({begun:e,...t}){let n=j[e.action].words,{conversations:s,forAgent:a}=e,r={...t,title:n,conversations:s,forAgent:a};return e.rows?i`<${qo} rows=${e.rows} ...${r} />`:i`<${pe} started=${e.started} ...${r} />`}function qo({rows:e,...t}){return i`<${Ae} run=${z(e.run)} onStop=${e.stop} ...${t} />`}function Vt(e,{onDone:t,onChanged:n}){let{api:s,config:a,user:r}=w(),{busy:l,refusal:c,run:u,clear:m}=I(),[d,p]=b(null),$=Do(),f=G(0),{id:y,version:g,last_message:A}=e,k=_(e),x=async(S,R={})=>{p(R.agentId??null);let W={...e,version:Math.max(g,f.current)},{answer:E,refusal:B}=await u(S,()=>Ge[S](s,W,R));E&&(f.current=E.body.version??0,E.body.task?.agent_id===r.id&&Qe(E.body.task.id),se(Ke(S,E.body,r.id,R)),t()),B&&$(o("common.doneCustomerWhy",{done:Ve[S],customer:k,why:ee(B,{forAgent:R.agentId})})),n()};return{now:x,begin:(S,R)=>{t(),He(y,{name:S,customer:k,seq:A?.seq??0},a.undoSeconds,()=>x(S,R))},run:u,busy:l!==null,refusal:c,about:d,clear:m}}var No=5e3;function Do(){let e=G({isHere:!0,words:null,at:0});return v(()=>()=>{let{words:t,at:n}=e.current;e.current.isHere=!1,t&&Date.now()-n<No&&se(t,{tone:"bad"})},[]),t=>{e.current.isHere?Object.assign(e.current,{words:t,at:Date.now()}):se(t,{tone:"bad"})}}function Kt({conversation:e,settings:t,onChanged:n}){let{api:s,user:a}=w(),[r,l]=b(null),[c,u]=b(!1),m=z(Ie)[e.id],d=Vt(e,{onDone:()=>l(null),onChanged:n}),{now:p,run:$,busy:f,refusal:y,about:g,clear:A}=d,k=Ye(e,a,t),x=C=>{A(),l({what:C})},h=async()=>{let{answer:C}=await $("load",()=>ft(s,e,t));C?l({what:"give-away",load:C}):await p("resume")},S=()=>{l(null),A()},W=Po(k,{ask:x,now:p,onResume:h,onAnswer:C=>d.begin("answer",{signal:e.pause.wait.signal,outcome:C})}),E=k.end&&{words:o("common.end"),act:()=>x("end"),kind:"danger-quiet"},B=_(e);lt(e.id,B,f||m?[]:[...W,E].filter(Boolean));let ge=({words:C,act:lo,kind:co=""})=>i`
    <button key=${C} type="button" class=${["small",co].join(" ")} disabled=${f||!!m}
      aria-label=${`${C}: ${B}`} onClick=${lo}>${C}</button>
  `,Re=c?o("rowActions.less"):o("rowActions.more"),he=k.answer?2:1,uo=r!==null&&bt.includes(r.what);return i`
    <div class="case-actions">
      ${m&&i`<span class="waits">${Le[m.name].doing}…</span>`}
      ${W.slice(0,he).map(ge)}
      ${E&&ge(E)}
      ${W.length>he&&i`
        <button type="button" class="quiet small" aria-expanded=${c} aria-label=${`${Re}: ${B}`}
          onClick=${()=>u(!c)}>${Re}</button>
      `}
    </div>
    ${c&&i`<div class="case-more">${W.slice(he).map(ge)}</div>`}
    ${!uo&&i`<${H} refusal=${y} forAgent=${g??k.forAgent} onDismiss=${A} />`}
    ${r&&i`
      <${gt} ...${{asking:r,conversation:e,actions:k,settings:t,busy:f,refusal:y,about:g,now:p}} begin=${d.begin}
        owner=${ne(e)} unsent=${null} onClose=${S} />
    `}
  `}function Po(e,{ask:t,now:n,onResume:s,onAnswer:a}){let r=e.forAgent?` ${o("common.for",{agent:e.forAgent})}`:"";return[e.answer&&{words:o("common.approve"),act:()=>a("approved")},e.answer&&{words:o("common.decline"),act:()=>a("declined")},e.resume&&{words:o("common.resume")+r,act:s},e.reactivate&&{words:o("common.takeUpAgain")+r,act:()=>n("reactivate")},e.assign&&{words:o("common.assign"),act:()=>t("assign")},e.transfer&&{words:o("common.transfer"),act:()=>t("transfer")},e.extend&&{words:o("common.extend"),act:()=>t("extend")},e.take&&{words:e.from?o("common.takeOver"):o("common.take"),act:()=>e.from?t("take-over"):n("take")}].filter(Boolean)}function zt({conversation:e,settings:t,href:n,ticks:s,place:a,onFilter:r,onChanged:l}){let{channel:c,queue:u,pause:m,leave:d,priority:p}=e,$=ot(e),f=ne(e)??d?.agent_id;return i`
    <li class="case" ...${a}>
      <div class="case-who">
        ${s&&i`<${Fo} conversation=${e} ticks=${s} />`}
        <a class="row-name" dir="auto" href=${n}>${_(e)}</a> <${ct} channel=${c} />
        <${mt} priority=${p} />
        <${pt} conversation=${e} />
        ${Wo(e).map(({text:y,isTyped:g})=>i`<p key=${y} class="row-note" dir=${g?"auto":void 0}>${y}</p>`)}
        ${$&&i`<p class="row-note"><a href=${T("supervisor","topics",null,{topic:$})}>${o("common.waits",{topic:$})}</a></p>`}
      </div>
      <p class="case-where">
        ${f?i`
              <button type="button" class="link" aria-label=${o("supervisedRow.onlyAgent",{agent:f})}
                onClick=${()=>r({agent_id:f})}>${f}</button>
              <span class="weak"> · </span>
            `:""}
        <button type="button" class="link" aria-label=${o("supervisedRow.onlyQueue",{queue:u})} onClick=${()=>r({queue:u})}>${u}</button>
      </p>
      <p class="case-due"><${Bo} conversation=${e} /></p>
      <${Kt} ...${{conversation:e,settings:t,onChanged:l}} />
    </li>
  `}function Fo({conversation:{id:e,...t},ticks:n}){return i`
    <input type="checkbox" class="tick" aria-label=${o("supervisedRow.select",{name:_(t)})} checked=${n.isOn(e)}
      onChange=${s=>n.toggle(e,s.currentTarget.checked)} />
  `}function Wo({pause:e}){return e?ht({...e,topic:null}):[]}function Bo({conversation:e}){let{channel_state:t,pause:n,leave:s,task:a}=e;if(n){let r=je(e)&&i` <${ve} conversation=${e} />`;return i`<${wt} pause=${n} />${r}`}return s?i`<${Lo} leave=${s} />`:t==="closed"?i`<span class="weak">${o("common.closed")}</span>`:a?a.reserved_for?i`<span class="weak">${o("supervisedRow.nextFreeSlot",{agent:a.reserved_for})}</span>`:i`<${ve} conversation=${e} />`:i`<span class="weak">${o("supervisedRow.ownRoutingDecidesWho")}</span>`}function Lo({leave:e}){return i`
    <span class="weak">${o("supervisedRow.leftReplyCountsUntil",{time:Pe(e.left_at,oe()),date:i`<time datetime=${e.expires_at} title=${Z(e.expires_at)}>${Fe(e.expires_at)}</time>`})}</span>
  `}function U({list:e}){return e.isRead?i`<${te} error=${e.error} />`:i`<${H} refusal=${e.error} />`}function Y({list:e,label:t,empty:n,hrefOf:s,...a}){let{rows:r,loaded:l,error:c,isOpen:u,asks:m}=e;ut("cases",r),v(()=>{r.forEach(({pause:p})=>We(p)),nt(r)},[r]);let d=(p,$)=>i`<${zt} key=${r[p].id} conversation=${r[p]} href=${s(r[p].id)} ...${a} place=${$} />`;return i`
    <section class="cases" aria-label=${t} aria-busy=${!l}>
      ${l&&!c&&r.length===0&&!u&&n}
      <${$t} keys=${r.map(({id:p})=>p)} row=${d} ...${{isOpen:u,onNear:e.onNear,known:e.known}} />
      ${m&&i`<p class="list-empty">${o("cases.nothingSoFar")} <button type="button" class="small" onClick=${e.more}>${o("common.showMore")}</button></p>`}
      ${e.reading}
    </section>
  `}var[Io,Ho,Mo]=[3e3,5e3,1e4],Qo=50,jo="(max-width: 940px)",fe=200,Jt={whileHidden:!1};function eo({filter:e,onFilter:t}){let{api:n}=w(),s=N(n,"/v1/queues"+O({limit:fe}),Ho,Jt),a=N(n,"/v1/agents"+O({limit:fe}),Mo,Jt),[r,l]=[s.data?.queues??[],a.data?.agents??[]],c=()=>Promise.all([s.refresh(),a.refresh()]),u={agents:l.map(({id:p})=>p),queues:r.map(({queue:p})=>p)},m=dt(jo),d=i`
    <${Wt} queues=${r} chosen=${e.queue} onFilter=${t} />
    <${Zt} data=${s.data} words=${o("board.onlyFirstQueuesAre",{most:fe})} />
    <${Bt} agents=${l} chosen=${e.agent_id} onFilter=${t} />
    <${Zt} data=${a.data} words=${o("board.onlyFirstAgentsAre",{most:fe})} />
  `;return i`
    <${te} error=${s.error??a.error} />
    <div class="board">
      <div class="board-live">
        <${Uo} filter=${e} counts=${Tt(r,l)} isAll=${Xt(s)&&Xt(a)}
          onChoose=${t} />
        <${Ft} filter=${e} known=${u} onChoose=${t} />
        ${m&&i`<details class="board-folded"><summary>${o("board.queuesAgents")}</summary><div class="board-side">${d}</div></details>`}
        <${Yo} key=${O(e)} filter=${e} onFilter=${t} onChanged=${c} />
      </div>
      ${!m&&i`<aside class="board-side" aria-label=${o("board.queuesAgents")}>${d}</aside>`}
    </div>
  `}function Xt({data:e}){return!!e&&!e.next_cursor}function Zt({data:e,words:t}){return e?.next_cursor?i`<p class="hint">${t}</p>`:null}function Uo({filter:e,counts:t,isAll:n,onChoose:s}){let a=D(e);return i`
    <div class="shown" role="group" aria-label=${o("common.show")}>
      ${Object.entries(V).map(([r,{words:l}])=>i`
          <button key=${r} type="button" class="small" aria-pressed=${r===a} onClick=${()=>s({show:r})}>
            ${l} ${n&&t[r]!==void 0&&i`<span class="count">${Ne(t[r])}</span>`}
          </button>
        `)}
      ${n&&i`<span class="weak">${o("board.agentsAvailable",{count:t.available})}</span>`}
    </div>
  `}function Yo({filter:e,onFilter:t,onChanged:n}){let{api:s}=w(),a=P(s),r=D(e),l={every:Io,rowsOf:({conversations:$})=>$,inOrder:ae(r,e)},c=Q(s,$=>"/v1/conversations"+O(xt(e,Qo,$)),l),u=$e(c.rows),m=ie(r,e),d=$=>T("supervisor","now",$,e),p=()=>Promise.all([c.refresh(),n()]);return i`
    <${U} list=${c} />
    ${m&&i`<${de} ...${{ticks:u,hrefOf:d}} list=${m} listed=${c.rows} onChanged=${p} />`}
    <${Y} ...${{list:c,settings:a,hrefOf:d,onFilter:t}} label=${o("board.liveConversations")} ticks=${m&&u} onChanged=${p}
      empty=${i`<${Go} filter=${e} onFilter=${t} />`} />
  `}function Go({filter:e,onFilter:t}){let{agent_id:n,queue:s,channel:a}=e,r=[n&&o("board.of",{agent:n}),s&&o("common.inQueue",{queue:s}),a&&o("board.on",{channel:X(a)})].filter(Boolean).join(" ");return i`
    <p class="list-empty">${V[D(e)].empty}${r&&` ${r}`}.</p>
    ${r&&i`
      <p class="list-empty">
        <button type="button" class="small" onClick=${()=>t({agent_id:"",queue:"",channel:""})}>${o("common.clearFilters")}</button>
      </p>
    `}
  `}var Vo=[{value:"return",label:o("wake.goesBackQueue"),hint:o("wake.nextAgentWhoFree")},{value:"close",label:o("wake.closed"),hint:o("common.customersNextMessageOpens")}];function to({topic:e,onStarted:t,onClose:n}){let{api:s}=w(),[a,r]=b("return"),[l,c]=b(""),u=m=>Lt(s,e,{then:a,message:l.trim(),dryRun:m});return i`
    <${me} title=${o("common.wakeWhatWaits",{topic:e})} act=${o("common.wake")} asked=${JSON.stringify([a,l])} start=${u}
      onStarted=${t} onClose=${n}>
      <${rt} label=${o("wake.messageEachCustomerOptional")} hint=${o("wake.eachGetsMostOnce")} rows="3"
        most=${null} value=${l} onInput=${c} />
      <${M} legend=${o("common.then")} options=${Vo} value=${a} onChange=${r} />
    <//>
  `}var Ko=5e3,zo=50;function oo({topic:e="",onChoose:t,onFilter:n}){let[s,a]=b(e),r=ye(s);v(()=>a(c=>ye(c)===e?c:e),[e]);let l=c=>{c.preventDefault(),r!==e&&t({topic:r})};return i`
    <form class="filters" role="search" aria-label=${o("topicPage.topic")} onSubmit=${l}>
      <${it} label=${o("topicPage.topic")} hint=${o("topicPage.whatConversationsWerePaused")} typed=${s} onInput=${a} />
      <button type="submit" disabled=${r===""||r===e}>${o("common.show")}</button>
    </form>
    ${e?i`<${Jo} key=${e} topic=${e} onFilter=${n} />`:i`<p class="list-empty">${o("topicPage.agentsPauseOrLeave")}</p>`}
  `}function Jo({topic:e,onFilter:t}){let{api:n}=w(),s=P(n),a=Q(n,$=>q`/v1/topics/${e}`+O({limit:zo,cursor:$}),{every:Ko,rowsOf:({conversations:$})=>$}),[r,l]=b(!1),[c,u]=b(null),m=a.rows,d=$=>T("supervisor","topics",$,{topic:e});v(()=>{m.length>0&&st(e)},[m.length]);let p=$=>{u({run:$,conversations:m}),l(!1)};return i`
    <${U} list=${a} />
    ${c&&i`
      <${pe} key=${c.run.bulk_id} title=${o("topicPage.wake",{topic:e})} started=${c.run} conversations=${c.conversations}
        hrefOf=${d} onChanged=${a.refresh} onDismiss=${()=>u(null)} />
    `}
    ${m.length>0&&i`<p><button type="button" class="primary" onClick=${()=>l(!0)}>${o("common.wakeWhatWaits",{topic:e})}</button></p>`}
    ${r&&i`<${to} topic=${e} onStarted=${p} onClose=${()=>l(!1)} />`}
    <${Y} ...${{list:a,settings:s,hrefOf:d,onFilter:t}} label=${o("topicPage.waiting",{topic:e})} onChanged=${a.refresh}
      empty=${i`<p class="list-empty">${o("topicPage.nothingWaits",{topic:e})}</p>`} />
  `}var Xo=Ue(()=>import("./reports-page-YOZTEHRX.js").then(e=>e.ReportsPage),{rare:!0}),Zo=3e3,en=50,[no,so,ro]=[6e4,200,{whileHidden:!1}],xe={now:o("supervisor.now"),paused:o("common.paused"),left:o("common.left"),topics:o("supervisor.topics"),reports:o("reports.reports")},tn={now:o("supervisor.backBoard"),paused:o("supervisor.allPaused"),left:o("supervisor.allLeft"),topics:o("supervisor.backTopic"),reports:o("supervisor.backBoard")},ao={paused:o("common.nothingPaused"),left:o("common.nothingLeft")};function Ra({list:e,conversationId:t,filter:n}){let s=Object.hasOwn(xe,e??"")?e:"now";Me(w().api,"supervisor");let[a,r]=b({agents:[],queues:[]});if(t)return i`<${nn} key=${t} id=${t} list=${s} filter=${n} />`;let l=u=>Ee("supervisor",s,null,At(Ce.get().query,u,s)),c={agent_id:n.agent_id,queue:n.queue};return i`
    <div class="page wide" data-list=${s}>
      <h1>${o("common.supervisor")}</h1>
      <nav class="tabs" aria-label=${o("supervisor.lists")}>
        ${Object.entries(xe).map(([u,m])=>i`
            <a key=${u} href=${T("supervisor",u,null,c)} aria-current=${u===s?"page":void 0}>
              ${m}
            </a>
          `)}
      </nav>
      ${s!=="reports"&&i`<${Ot} />`}
      ${s==="now"&&i`<${eo} filter=${n} onFilter=${l} />`}
      ${s==="topics"&&i`<${oo} topic=${n.topic} onChoose=${l} onFilter=${on} />`}
      ${s==="reports"&&i`<${Xo} filter=${n} onChoose=${l} />`}
      ${["paused","left"].includes(s)&&i`
        <${sn} ...${{list:s,filter:n,seen:a}} onChoose=${l} />
        <${rn} key=${s+O(n)} list=${s} filter=${n} onChoose=${l}
          onSeen=${u=>r(m=>un(m,u))} />
      `}
    </div>
  `}function on(e){_e("supervisor","now",null,{show:"all",...e})}function nn({id:e,list:t,filter:n}){let{api:s}=w(),a={href:T("supervisor",t,null,n),words:tn[t],always:!0};return i`
    <section class="supervised" aria-label=${o("common.conversation")}>
      <h1 class="visually-hidden">${o("common.supervisor")}</h1>
      <${kt} id=${e} back=${a} hrefOf=${r=>T("supervisor",t,r,n)}
        settings=${P(s)} wrapping=${void 0} busy=${null}
        onChange=${()=>{}} onComplete=${()=>{}} />
    </section>
  `}function sn({list:e,filter:t,seen:n,onChoose:s}){let{api:a}=w(),r=N(a,"/v1/agents"+O({limit:so}),no,ro).data?.agents??[],l=N(a,"/v1/queues"+O({limit:so}),no,ro).data?.queues??[],c={agents:be(n.agents,r.map(({id:u})=>u)),queues:be(n.queues,l.map(({queue:u})=>u))};return i`<${Pt} ...${{list:e,filter:t,known:c,onChoose:s}} />`}function rn({list:e,filter:t,onChoose:n,onSeen:s}){let{api:a}=w(),r=P(a),{agent_id:l,queue:c,within:u}=t,m=e==="paused"&&u,d=k=>`/v1/${e}`+O({agent_id:l,queue:c,limit:en,cursor:k,within:m?u:null}),p=k=>m?k.replace(/within=\d+/,O({due_before:io(u)}).slice(1)):k,$=Q(a,d,{every:Zo,rowsOf:k=>k[e],inOrder:ae(e,t),at:p});v(()=>s($.rows),[$.rows.length]);let f=$e($.rows),y=k=>T("supervisor",e,k,t),g=ie(e,t),A=m?{...g,filter:{...g.filter,due_before:io(u)}}:g;return i`
    <${U} list=${$} />
    <${de} list=${A} listed=${$.rows} ...${{ticks:f,hrefOf:y}} onChanged=${$.refresh} />
    <${Y} ...${{list:$,settings:r,ticks:f,hrefOf:y}} label=${xe[e]} onFilter=${n} onChanged=${$.refresh}
      empty=${i`<${an} list=${e} filter=${t} onChoose=${n} />`} />
  `}function an({list:e,filter:t,onChoose:n}){let{agent_id:s,queue:a,within:r}=t,l=e==="paused"&&ue[r];if(!s&&!a&&!l)return i`<p class="list-empty">${ao[e]}.</p>`;let c=[s&&o("supervisor.by",{agent:s}),a&&o("common.inQueue",{queue:a}),l&&o("supervisor.due",{when:ue[r]})],u=()=>n({agent_id:"",queue:"",within:""});return i`
    <p class="list-empty">${ao[e]} ${c.filter(Boolean).join(" ")}.</p>
    <p class="list-empty"><button type="button" class="small" onClick=${u}>${o("common.clearFilters")}</button></p>
  `}function io(e){return new Date(oe()+Number(e)*1e3).toISOString()}function un({agents:e,queues:t},n){return{agents:be(e,n.map(({pause:s,leave:a})=>(s??a)?.agent_id)),queues:be(t,n.map(({queue:s})=>s))}}function be(e,t){return[...new Set([...e,...t.filter(Boolean)])].sort()}export{Ra as a};
