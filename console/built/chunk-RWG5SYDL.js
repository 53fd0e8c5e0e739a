/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a as Ie,b as He,c as Me,d as Qe,e as je,f as fe,g as Ue,p as Ke,t as ze,v as F,x as Je}from"./chunk-FMYCFDNQ.js";import{Ba as nt,Ca as st,Da as rt,Ea as at,F as ee,Fa as it,G as Fe,Ga as lt,Ha as ut,Ia as B,Ja as ct,N as Be,Na as mt,O as We,Oa as pt,Pa as $t,Qa as dt,U as Le,X as te,b as Te,c as Z,ca as be,d as Re,da as Ge,e as w,ea as Ye,fa as Ve,g as _e,h as qe,i as Ee,j as Ne,la as Xe,n as De,oa as Ze,qa as et,ra as tt,sa as ot,ta as Q,ua as E,z as Pe}from"./chunk-QPAHMVV3.js";import{$ as Ae,C as Oe,D as Se,E as o,I as D,P as _,Q as S,W as V,X as K,aa as T,c as g,ca as z,d as O,ea as Ce,f as G,ga as xe,j as M,k as i,l as we,m as Y,n as x,na as de,p as ke,r as ye,s as ve,wa as J,ya as X,za as P}from"./chunk-QSQJEXQU.js";var j={waiting:{words:o("board.waiting"),empty:o("board.nobodyWaits"),query:{status:"pending",sort:"waiting"}},hands:{words:o("board.agents"),empty:o("board.noAgentHasConversation"),query:{status:"assigned"}},wrapping:{words:o("common.wrappingUp"),empty:o("board.nothingWrappedUp"),query:{status:"wrapping"}},paused:{words:o("common.paused"),empty:o("common.nothingPaused"),query:{state:"pause",sort:"due"}},left:{words:o("common.left"),empty:o("common.nothingLeft"),query:{state:"inactive",sort:"due"}},all:{words:o("board.all"),empty:o("board.noConversationOpen"),query:{}}};function W({show:e}){return Object.hasOwn(j,e??"")?e:"waiting"}function ft(e,t,n="now"){let s={...e,...t};return n==="now"&&t.agent_id&&W(s)==="waiting"?{...s,show:"all"}:s}function bt(e,t,n){let{agent_id:s,queue:a,channel:r}=e;return{...j[W(e)].query,agent_id:s,queue:a,channel:r,limit:t,cursor:n}}function gt(e){let t=n=>pt(n)??1/0;return[...e].sort((n,s)=>t(n)-t(s)||0)}function ht(e,t){let n=(s,a)=>s.reduce((r,u)=>r+a(u),0);return{waiting:n(e,({waiting:s})=>s),paused:n(t,({paused:s})=>s),available:t.filter(({availability:s})=>s==="available").length}}var wt=new Intl.Collator(Oe(),{numeric:!0});function kt(e){let t={available:0,away:1,offline:2};return[...e].sort((n,s)=>t[n.availability]-t[s.availability]||wt.compare(n.id,s.id))}function yt(e){let t=({oldest_waiting_seconds:n})=>n??-1;return[...e].sort((n,s)=>t(s)-t(n)||wt.compare(n.queue,s.queue))}var Xt={active:["transfer","end"],pause:["resume","extend","transfer","end","wake"],inactive:["wake","end"]},L={resume:{words:o("common.resume"),hint:o("bulkActions.agentWhoPausedOr")},extend:{words:o("common.extend"),hint:o("bulkActions.pauseEndsLater")},transfer:{words:o("common.transfer"),hint:o("bulkActions.queueOrAgent")},end:{words:o("common.end"),hint:o("common.customersNextMessageOpens")},wake:{words:o("common.wake"),hint:o("bulkActions.backQueueNextAgent")}};function vt({state:e},t){return(Xt[e]??[]).filter(n=>t||n!=="wake")}function oe(e,{agent_id:t,queue:n,channel:s}){let a={waiting:"active",hands:"active",paused:"pause",left:"inactive"}[e];if(!a)return null;let r=a!=="active"||e==="hands"&&!!t;return{state:a,filter:Zt({state:a,agent_id:t,queue:n,channel:s}),isExact:r}}function Ot({action:e,to:t,agentId:n,queue:s,hours:a}){return e==="transfer"?t==="agent"?{agent_id:n}:{queue:s}:e==="extend"?{by_seconds:a*3600}:e==="resume"&&n?{agent_id:n}:{}}function St({skipped:e,next_cursor:t},n){let s=new Set(e.map(({conversation_id:r})=>r)),a=n.filter(r=>s.has(r)).length;return{done:n.length-a,skipped:a,isComplete:!t}}function Zt(e){return Object.fromEntries(Object.entries(e).filter(([,t])=>t))}var eo=300,ne={3600:o("caseFilters.withinHour"),86400:o("caseFilters.withinHours",{count:24}),604800:o("caseFilters.withinWeek")};function At({list:e,filter:t,known:n,onChoose:s}){let a=M();return i`
    <form class="filters" role="search" aria-label=${o("common.filter")} onSubmit=${r=>r.preventDefault()}>
      <${U} label=${o("common.agent")} value=${t.agent_id} known=${n.agents} onChoose=${r=>s({agent_id:r})} />
      <${U} label=${o("common.queue")} value=${t.queue} known=${n.queues} onChoose=${r=>s({queue:r})} />
      ${e==="paused"&&i`
        <div class="field">
          <label for=${a}>${o("caseFilters.due")}</label>
          <select id=${a} value=${t.within??""} onChange=${r=>s({within:r.currentTarget.value})}>
            <option value="">${o("caseFilters.anyTime")}</option>
            ${Object.entries(ne).map(([r,u])=>i`<option key=${r} value=${r}>${to(u)}</option>`)}
          </select>
        </div>
      `}
    </form>
  `}function U({label:e,value:t="",known:n,onChoose:s}){let a=M(),[r,u]=g(null),c=G();O(()=>()=>clearTimeout(c.current),[]);let l=p=>{clearTimeout(c.current);let $=Me(p,n);$!==t&&s($)},m=({currentTarget:{value:p}})=>{u(p),clearTimeout(c.current),c.current=setTimeout(()=>l(p),eo)},d=()=>{r!==null&&l(r),u(null)};return i`
    <div class="field">
      <label for=${a}>${e}</label>
      <input id=${a} type="search" autocapitalize="none" autocomplete="off" spellcheck=${!1} list=${`${a}-names`}
        value=${r??t} onInput=${m} onChange=${d} onBlur=${d} />
      <datalist id=${`${a}-names`}>${n.map(p=>i`<option key=${p} value=${p}></option>`)}</datalist>
    </div>
  `}function to(e){return e.charAt(0).toUpperCase()+e.slice(1)}function Ct({filter:e,known:t,onChoose:n}){let s=M(),{agent_id:a,queue:r,channel:u}=e,c=u&&!V.includes(u)?[...V,u]:V;return i`
    <form class="filters" role="search" aria-label=${o("common.filter")} onSubmit=${l=>l.preventDefault()}>
      <${U} label=${o("common.agent")} value=${a} known=${t.agents} onChoose=${l=>n({agent_id:l})} />
      <${U} label=${o("common.queue")} value=${r} known=${t.queues} onChoose=${l=>n({queue:l})} />
      <div class="field">
        <label for=${s}>${o("common.channel")}</label>
        <select id=${s} value=${u??""} onChange=${l=>n({channel:l.currentTarget.value})}>
          <option value="">${o("boardFilters.anyChannel")}</option>
          ${c.map(l=>i`<option key=${l} value=${l}>${K(l)}</option>`)}
        </select>
      </div>
    </form>
  `}var oo=6e4;function xt({queues:e,chosen:t,onFilter:n}){return i`
    <section class="board-table" aria-label=${o("boardTables.queues")}>
      <h2>${o("boardTables.queues")}</h2>
      ${e.length===0&&i`<p class="weak">${o("boardTables.noAgentServesQueue")}</p>`}
      <ul>
        ${yt(e).map(s=>i`<${no} key=${s.queue} queue=${s} isChosen=${s.queue===t} onFilter=${n} />`)}
      </ul>
    </section>
  `}function no({queue:e,isChosen:t,onFilter:n}){let{queue:s,waiting:a,oldest_waiting_seconds:r,agents:u,free_agents:c}=e;return i`
    <li class="board-line" data-selected=${t}>
      <button type="button" class="link" aria-label=${o("boardTables.onlyQueue",{name:s})} aria-pressed=${t}
        onClick=${()=>n({queue:t?"":s})}>${s}</button>
      <span class="board-fact">
        ${o("boardTables.waiting",{count:a})}${r!==null&&i`, <span class="due" data-tone=${$t(r*1e3)}>${o("boardTables.longest",{time:de(r*1e3)})}</span>`}
      </span>
      <span class="board-fact" data-wrong=${a>0&&u===0}>
        ${u===0?o("boardTables.nobodyServes"):o("boardTables.free",{free:c,agents:u})}
      </span>
    </li>
  `}function Tt({agents:e,chosen:t,onFilter:n}){return i`
    <section class="board-table" aria-label=${o("boardTables.agents")}>
      <h2>${o("boardTables.agents")}</h2>
      ${e.length===0&&i`<p class="weak">${o("boardTables.thereNoAgentYet")}</p>`}
      <ul>
        ${kt(e).map(s=>i`<${so} key=${s.id} agent=${s} isChosen=${s.id===t} onFilter=${n} />`)}
      </ul>
    </section>
  `}function so({agent:e,isChosen:t,onFilter:n}){let s=Re(),{id:a,kind:r,availability:u,capacity:c,in_use:l,paused:m,queues:d,since:p}=e,$=s-Date.parse(p);return i`
    <li class="board-line" data-selected=${t}>
      <span class="presence-dot" data-availability=${u}>
        <button type="button" class="link" aria-label=${o("boardTables.onlyAgent",{id:a})} aria-pressed=${t}
          onClick=${()=>n({agent_id:t?"":a})}>${a}</button>
        ${r==="ai"&&i` <span class="tag">${o("boardTables.ai")}</span>`}
      </span>
      <${ct} inUse=${l} capacity=${c} />
      <span class="board-fact">
        ${Ae(u)}${$>=oo&&i`, <time datetime=${p} title=${z(p)}>${o("boardTables.noNewWork",{time:de($)})}</time>`}
      </span>
      <span class="board-fact">${m>0&&`${o("boardTables.paused",{count:m})} · `}${d.join(", ")||o("boardTables.noQueue")}</span>
    </li>
  `}var ro=2e3,ao=200;function Rt(e,t,{then:n,message:s,dryRun:a}){let r={then:n,dry_run:a};return s&&(r.message={body:s}),e.post(_`/v1/topics/${t}/wake`,r)}function _t(e,{filter:t,action:n,body:s,dryRun:a}){let r=Object.keys(s).length===0;return e.post("/v1/bulk",{filter:t,do:n,...!r&&{with:s},dry_run:a})}function qt(e,t){return e.post(_`/v1/bulk/${t}/cancel`)}function se(e,t,n){let[s,a]=g(null),r=t&&_`/v1/bulk/${t.bulk_id}`+S({limit:ao,cursor:n}),u=s!==null&&s.address===r,{data:c,error:l,refresh:m}=Q(e,u?null:r,ro,{whileHidden:!1});return O(()=>{c&&!N(c)&&a({address:r,run:c})},[c]),{run:u?s.run:c??t,error:l,refresh:m}}function N({state:e}){return e==="running"||e==="canceling"}function re({state:e,matched:t,done:n,skipped_count:s,dry_run:a}){let r={count:t,done:n,skipped:s,state:io[e]??e};return a?o("bulk.previewConversationsWouldDone",r):o("bulk.conversationsDoneSkipped",r)}var io={running:o("bulk.running"),done:o("common.done"),canceling:o("bulk.stopping"),canceled:o("bulk.stopped")};var lo=["transfer","end"];function Et(e,t,{action:n,body:s}){let a=we({state:"running",matched:t.length,done:0,skipped_count:0,skipped:[]}),r=m=>a.set({...a.get(),...m}),u=()=>a.get().state==="running"&&r({state:"canceling"}),c=async({id:m,version:d})=>{let p=lo.includes(n)?{ifMatch:`"${d}"`}:{};try{await e.post(`${_`/v1/conversations/${m}`}/${n}`,s,p),r({done:a.get().done+1})}catch({code:$}){let f=[...a.get().skipped,{conversation_id:m,code:$}];r({skipped:f,skipped_count:f.length})}},l=async()=>{for(let m of t)a.get().state==="running"&&await c(m);r({state:a.get().state==="running"?"done":"canceled"})};return{run:a,stop:u,ended:Promise.resolve().then(l)}}function ae({title:e,act:t,isReady:n=!0,asked:s,start:a,tally:r,onStarted:u,onClose:c,children:l}){let{api:m}=w(),{busy:d,refusal:p,run:$}=D(),[f,k]=g(null),{run:h}=se(m,f?.asked===s?f.run:null),A=h!==null&&!N(h),y=async()=>{let{answer:q}=await $("run",()=>a(h===null));q&&(h===null?k({asked:s,run:q.body}):u(q.body))},v=h!==null&&(r?r(h):h),b=h===null?o("run.preview"):o("run.conversations",{act:t,count:v.done}),C=h===null||A&&v.done>0;return i`
    <${He} title=${e} act=${b} busy=${d!==null} isReady=${n&&C} refusal=${p}
      onSubmit=${y} onClose=${c}>
      ${l}
      <p class="due-line" aria-live="polite">${uo(h,r&&v)}</p>
    <//>
  `}function uo(e,t){if(e===null)return o("run.nothingDoneYetFirst");if(!t||N(e))return re(e);let n={done:t.done,all:t.done+t.skipped,skipped:t.skipped};return t.isComplete?o("run.previewSelectedWouldDone",n):o("run.previewMostSelectedWould",n)}var[Nt,Dt]=[1,336],co={to:"queue",queue:"",agentId:"",hours:24};function Pt({list:e,chosen:t,listed:n,onStarted:s,onClose:a}){let{api:r,user:u}=w(),c=Ie(r,u),[l,m]=g(t.length===0),d=vt(e,l),[p,$]=g({...co,action:d[0]}),f=d.includes(p.action)?p.action:d[0],k=Ot({...p,action:f}),h=t.map(({id:b})=>b),A=async b=>b||l?_t(r,{filter:e.filter,action:f,body:k,dryRun:b}):{body:{rows:Et(r,t,{action:f,body:k})}},y=b=>{let C={key:b.bulk_id??crypto.randomUUID(),action:f,forAgent:k.agent_id};s(b.rows?{...C,rows:b.rows,conversations:t}:{...C,started:b,conversations:n})},v=[{value:!1,label:o("bulk.conversationsSelected",{count:t.length})},{value:!0,label:o("bulk.allListHas"),hint:o("bulk.alsoNotListed")}];return i`
    <${ae} title=${o("bulk.doMany")} act=${L[f].words} isReady=${$o({...p,action:f},c)} start=${A}
      asked=${JSON.stringify([l,f,k,h])} tally=${l?void 0:b=>St(b,h)} onStarted=${y} onClose=${a}>
      ${t.length>0&&e.isExact&&i`<${F} legend=${o("bulk.which")} options=${v} value=${l} onChange=${m} />`}
      <${F} legend=${o("bulk.what")} value=${f} onChange=${b=>$({...p,action:b})}
        options=${d.map(b=>({value:b,label:L[b].words,hint:L[b].hint}))} />
      <${po} form=${{...p,action:f}} directory=${c} onChange=${b=>$({...p,...b})} />
    <//>
  `}var mo=[{value:"queue",label:o("bulk.queue")},{value:"agent",label:o("bulk.agent")}];function po({form:e,directory:t,onChange:n}){let s=i`<${Qe} directory=${t} value=${e.agentId} onPick=${a=>n({agentId:a})} />`;return e.action==="resume"?i`${s}<p class="hint">${o("bulk.withoutAgentEachResumed")}</p>`:e.action==="extend"?i`<${ze} label=${o("bulk.hoursLonger")} value=${e.hours} min=${Nt} max=${Dt}
      onChange=${a=>n({hours:a})} />`:e.action!=="transfer"?null:i`
    <${F} legend=${o("common.to")} options=${mo} value=${e.to} onChange=${a=>n({to:a})} />
    ${e.to==="agent"?s:i`<${je} directory=${t} value=${e.queue} onPick=${a=>n({queue:a})} />`}
  `}function $o({action:e,to:t,queue:n,agentId:s,hours:a},r){return e==="resume"?s===""||fe(r,s):e==="extend"?a>=Nt&&a<=Dt:e!=="transfer"?!0:t==="agent"?fe(r,s):Ue(r,n)}function Ft(){let[e,t]=g([null]);return{page:e.length,cursor:e.at(-1),next:n=>t(s=>[...s,n]),previous:()=>t(n=>n.length>1?n.slice(0,-1):n),first:()=>t([null])}}function Bt({pages:e,nextCursor:t,label:n}){return e.page===1&&!t?null:i`
    <nav class="pager" aria-label=${n}>
      <button type="button" class="small" disabled=${e.page===1} onClick=${e.previous}>${o("pager.previous")}</button>
      <span aria-live="polite">${o("pager.page",{page:e.page})}</span>
      <button type="button" class="small" disabled=${!t} onClick=${()=>e.next(t)}>${o("pager.next")}</button>
    </nav>
  `}function ie({started:e,...t}){let{api:n}=w(),s=Ft(),{run:a,refresh:r}=se(n,e,s.cursor),{refusal:u,run:c}=D(),l=async()=>{await c("stop",()=>qt(n,a.bulk_id)),await r()};return i`
    <${ge} run=${a} isFirstPage=${s.page===1} refusal=${u} onStop=${l} ...${t}>
      <${Bt} pages=${s} nextCursor=${a.next_cursor} label=${o("runResult.pagesWhatWasSkipped")} />
    <//>
  `}function ge({title:e,run:t,conversations:n,hrefOf:s,forAgent:a,isFirstPage:r=!0,refusal:u,onStop:c,onChanged:l,onDismiss:m,children:d}){let p=N(t);return O(()=>{p||l()},[p]),i`
    <section class="run" aria-label=${e}>
      <div class="run-head">
        <p role="status"><strong>${e}.</strong> ${re(t)}</p>
        ${p?i`<button type="button" class="small" disabled=${t.state==="canceling"} onClick=${c}>${o("runResult.stop")}</button>`:i`<button type="button" class="quiet small" onClick=${m}>${o("common.dismiss")}</button>`}
      </div>
      <${P} refusal=${u} />
      <ul>
        ${fo(t,n,r,a).map(({id:$,name:f,words:k,isDone:h})=>i`
            <li key=${$} class="run-row"><a class="row-name" dir="auto" href=${s($)}>${f}</a> <span
              data-wrong=${!h}>${k}</span></li>
          `)}
      </ul>
      ${d}
    </section>
  `}function fo(e,t,n,s){let a=new Map(e.skipped.map(({conversation_id:l,code:m})=>[l,J({code:m},{forAgent:s})])),r=n&&!e.next_cursor&&!N(e)&&e.state==="done",u=new Map(t.map(l=>[l.id,T(l)])),c=r?t.filter(({id:l})=>!a.has(l)):[];return[...[...a].map(([l,m])=>({id:l,name:u.get(l)??l,words:m,isDone:!1})),...c.map(l=>({id:l.id,name:T(l),words:o("common.done"),isDone:!0}))]}function le(e){let[t,n]=g(new Set);return{isOn:r=>t.has(r),toggle:(r,u)=>n(c=>new Set(u?[...c,r]:[...c].filter(l=>l!==r))),all:()=>n(new Set(e.map(({id:r})=>r))),clear:()=>n(new Set)}}function ue({list:e,listed:t,ticks:n,hrefOf:s,onChanged:a}){let[r,u]=g(!1),[c,l]=g(null),m=t.filter(({id:$})=>n.isOn($)),d=t.length>0&&m.length===t.length,p=$=>{l($),u(!1),n.clear()};return i`
    ${c&&i`<${bo} key=${c.key} begun=${c} ...${{hrefOf:s,onChanged:a}} onDismiss=${()=>l(null)} />`}
    ${t.length>0&&i`
      <div class="bulk-bar">
        <label class="option">
          <input type="checkbox" checked=${d} onChange=${d?n.clear:n.all} />
          <span>${m.length>0?o("bulkBar.conversationsSelected",{count:m.length}):o("bulkBar.selectListed",{count:t.length})}</span>
        </label>
        <button type="button" class="small" disabled=${m.length===0&&!e.isExact} onClick=${()=>u(!0)}>
          ${m.length>0?o("bulkBar.doSelected"):o("bulkBar.doAll")}
        </button>
      </div>
    `}
    ${r&&i`<${Pt} ...${{list:e,chosen:m,listed:t,onStarted:p}} onClose=${()=>u(!1)} />`}
  `}function bo({begun:e,...t}){let n=L[e.action].words,{conversations:s,forAgent:a}=e,r={...t,title:n,conversations:s,forAgent:a};return e.rows?i`<${go} rows=${e.rows} ...${r} />`:i`<${ie} started=${e.started} ...${r} />`}function go({rows:e,...t}){return i`<${ge} run=${Y(e.run)} onStop=${e.stop} ...${t} />`}function Wt(e,{onDone:t,onChanged:n}){let{api:s,config:a,user:r}=w(),{busy:u,refusal:c,run:l,clear:m}=D(),[d,p]=g(null),$=wo(),{id:f,last_message:k}=e,h=T(e),A=async(v,b={})=>{p(b.agentId??null);let{answer:C,refusal:q}=await l(v,()=>Be[v](s,e,b));C&&(C.body.task?.agent_id===r.id&&De(C.body.task.id),te(Le(v,C.body,r.id,b)),t()),q&&$(o("common.doneCustomerWhy",{done:We[v],customer:h,why:J(q,{forAgent:b.agentId})})),n()};return{now:A,begin:(v,b)=>{t(),Ee(f,{name:v,customer:h,seq:k?.seq??0},a.undoSeconds,()=>A(v,b))},run:l,busy:u!==null,refusal:c,about:d,clear:m}}var ho=5e3;function wo(){let e=G({isHere:!0,words:null,at:0});return O(()=>()=>{let{words:t,at:n}=e.current;e.current.isHere=!1,t&&Date.now()-n<ho&&te(t,{tone:"bad"})},[]),t=>{e.current.isHere?Object.assign(e.current,{words:t,at:Date.now()}):te(t,{tone:"bad"})}}function Lt({conversation:e,settings:t,onChanged:n}){let{api:s,user:a}=w(),[r,u]=g(null),[c,l]=g(!1),m=Y(qe)[e.id],d=Wt(e,{onDone:()=>u(null),onChanged:n}),{now:p,run:$,busy:f,refusal:k,about:h,clear:A}=d,y=Fe(e,a,t),v=R=>{A(),u({what:R})},b=async()=>{let{answer:R}=await $("load",()=>st(s,e,t));R?u({what:"give-away",load:R}):await p("resume")},C=()=>{u(null),A()},me=ko(y,{ask:v,now:p,onResume:b,onAnswer:R=>d.begin("answer",{signal:e.pause.wait.signal,outcome:R})}),pe=({words:R,act:zt,kind:Jt=""})=>i`
    <button key=${R} type="button" class=${["small",Jt].join(" ")} disabled=${f||!!m}
      aria-label=${`${R}: ${T(e)}`} onClick=${zt}>${R}</button>
  `,$e=y.answer?2:1,Kt=r!==null&&rt.includes(r.what);return i`
    <div class="case-actions">
      ${m&&i`<span class="waits">${_e[m.name].doing}…</span>`}
      ${me.slice(0,$e).map(pe)}
      ${y.end&&pe({words:o("common.end"),act:()=>v("end"),kind:"danger-quiet"})}
      ${me.length>$e&&i`
        <button type="button" class="quiet small" aria-expanded=${c} aria-label=${o("rowActions.moreOf",{name:T(e)})}
          onClick=${()=>l(!c)}>${c?o("rowActions.less"):o("rowActions.more")}</button>
      `}
    </div>
    ${c&&i`<div class="case-more">${me.slice($e).map(pe)}</div>`}
    ${!Kt&&i`<${P} refusal=${k} forAgent=${h??y.forAgent} onDismiss=${A} />`}
    ${r&&i`
      <${at} ...${{asking:r,conversation:e,actions:y,settings:t,busy:f,refusal:k,about:h,now:p}} begin=${d.begin}
        owner=${ee(e)} unsent=${null} onClose=${C} />
    `}
  `}function ko(e,{ask:t,now:n,onResume:s,onAnswer:a}){let r=e.forAgent?` ${o("common.for",{agent:e.forAgent})}`:"";return[e.answer&&{words:o("common.approve"),act:()=>a("approved")},e.answer&&{words:o("common.decline"),act:()=>a("declined")},e.resume&&{words:o("common.resume")+r,act:s},e.reactivate&&{words:o("common.takeUpAgain")+r,act:()=>n("reactivate")},e.assign&&{words:o("common.assign"),act:()=>t("assign")},e.transfer&&{words:o("common.transfer"),act:()=>t("transfer")},e.extend&&{words:o("common.extend"),act:()=>t("extend")},e.take&&{words:e.from?o("common.takeOver"):o("common.take"),act:()=>e.from?t("take-over"):n("take")}].filter(Boolean)}function It({conversation:e,settings:t,href:n,ticks:s,place:a,onFilter:r,onChanged:u}){let{channel:c,queue:l,pause:m,leave:d,priority:p}=e,$=Ge(e),f=ee(e)??d?.agent_id;return i`
    <li class="case" ...${a}>
      <div class="case-who">
        ${s&&i`<${yo} conversation=${e} ticks=${s} />`}
        <a class="row-name" dir="auto" href=${n}>${T(e)}</a> <${Ze} channel=${c} />
        <${et} priority=${p} />
        <${tt} conversation=${e} />
        ${vo(e).map(({text:k,isTyped:h})=>i`<p key=${k} class="row-note" dir=${h?"auto":void 0}>${k}</p>`)}
        ${$&&i`<p class="row-note"><a href=${x("supervisor","topics",null,{topic:$})}>${o("common.waits",{topic:$})}</a></p>`}
      </div>
      <p class="case-where">
        ${f?i`
              <button type="button" class="link" aria-label=${o("supervisedRow.onlyAgent",{agent:f})}
                onClick=${()=>r({agent_id:f})}>${f}</button>
              <span class="weak"> · </span>
            `:""}
        <button type="button" class="link" aria-label=${o("supervisedRow.onlyQueue",{queue:l})} onClick=${()=>r({queue:l})}>${l}</button>
      </p>
      <p class="case-due"><${Oo} conversation=${e} /></p>
      <${Lt} ...${{conversation:e,settings:t,onChanged:u}} />
    </li>
  `}function yo({conversation:{id:e,...t},ticks:n}){return i`
    <input type="checkbox" class="tick" aria-label=${o("supervisedRow.select",{name:T(t)})} checked=${n.isOn(e)}
      onChange=${s=>n.toggle(e,s.currentTarget.checked)} />
  `}function vo({pause:e}){return e?it({...e,topic:null}):[]}function Oo({conversation:e}){let{channel_state:t,pause:n,leave:s,task:a}=e;return n?i`<${lt} pause=${n} />`:s?i`<${So} leave=${s} />`:t==="closed"?i`<span class="weak">${o("common.closed")}</span>`:a?a.reserved_for?i`<span class="weak">${o("supervisedRow.nextFreeSlot",{agent:a.reserved_for})}</span>`:i`<${dt} conversation=${e} />`:i`<span class="weak">${o("supervisedRow.ownRoutingDecidesWho")}</span>`}function So({leave:e}){return i`
    <span class="weak">${o("supervisedRow.leftReplyCountsUntil",{time:Ce(e.left_at,Z()),date:i`<time datetime=${e.expires_at} title=${z(e.expires_at)}>${xe(e.expires_at)}</time>`})}</span>
  `}function I({list:e}){return e.isRead?i`<${X} error=${e.error} />`:i`<${P} refusal=${e.error} />`}function H({list:e,label:t,empty:n,hrefOf:s,...a}){let{rows:r,loaded:u,error:c,isOpen:l,asks:m}=e;Xe("cases",r),O(()=>{r.forEach(({pause:p})=>Te(p)),Ye(r)},[r]);let d=(p,$)=>i`<${It} key=${r[p].id} conversation=${r[p]} href=${s(r[p].id)} ...${a} place=${$} />`;return i`
    <section class="cases" aria-label=${t} aria-busy=${!u}>
      ${u&&!c&&r.length===0&&!l&&n}
      <${ot} keys=${r.map(({id:p})=>p)} row=${d} ...${{isOpen:l,onNear:e.onNear,known:e.known}} />
      ${m&&i`<p class="list-empty">${o("cases.nothingSoFar")} <button type="button" class="small" onClick=${e.more}>${o("common.showMore")}</button></p>`}
      ${e.reading}
    </section>
  `}var[Ao,Co,xo]=[3e3,5e3,1e4],To=50,Ro="(max-width: 940px)",ce=200,Ht={whileHidden:!1};function jt({filter:e,onFilter:t}){let{api:n}=w(),s=Q(n,"/v1/queues"+S({limit:ce}),Co,Ht),a=Q(n,"/v1/agents"+S({limit:ce}),xo,Ht),[r,u]=[s.data?.queues??[],a.data?.agents??[]],c=()=>Promise.all([s.refresh(),a.refresh()]),l={agents:u.map(({id:p})=>p),queues:r.map(({queue:p})=>p)},m=nt(Ro),d=i`
    <${xt} queues=${r} chosen=${e.queue} onFilter=${t} />
    <${Qt} data=${s.data} words=${o("board.onlyFirstQueuesAre",{most:ce})} />
    <${Tt} agents=${u} chosen=${e.agent_id} onFilter=${t} />
    <${Qt} data=${a.data} words=${o("board.onlyFirstAgentsAre",{most:ce})} />
  `;return i`
    <${X} error=${s.error??a.error} />
    <div class="board">
      <div class="board-live">
        <${_o} filter=${e} counts=${ht(r,u)} isAll=${Mt(s)&&Mt(a)}
          onChoose=${t} />
        <${Ct} filter=${e} known=${l} onChoose=${t} />
        ${m&&i`<details class="board-folded"><summary>${o("board.queuesAgents")}</summary><div class="board-side">${d}</div></details>`}
        <${qo} key=${S(e)} filter=${e} onFilter=${t} onChanged=${c} />
      </div>
      ${!m&&i`<aside class="board-side" aria-label=${o("board.queuesAgents")}>${d}</aside>`}
    </div>
  `}function Mt({data:e}){return!!e&&!e.next_cursor}function Qt({data:e,words:t}){return e?.next_cursor?i`<p class="hint">${t}</p>`:null}function _o({filter:e,counts:t,isAll:n,onChoose:s}){let a=W(e);return i`
    <div class="shown" role="group" aria-label=${o("common.show")}>
      ${Object.entries(j).map(([r,{words:u}])=>i`
          <button key=${r} type="button" class="small" aria-pressed=${r===a} onClick=${()=>s({show:r})}>
            ${u} ${n&&t[r]!==void 0&&i`<span class="count">${Se(t[r])}</span>`}
          </button>
        `)}
      ${n&&i`<span class="weak">${o("board.agentsAvailable",{count:t.available})}</span>`}
    </div>
  `}function qo({filter:e,onFilter:t,onChanged:n}){let{api:s}=w(),a=E(s),r=W(e),c=B(s,$=>"/v1/conversations"+S(bt(e,To,$)),{every:Ao,rowsOf:({conversations:$})=>$,inOrder:r==="hands"?gt:null}),l=le(c.rows),m=oe(r,e),d=$=>x("supervisor","now",$,e),p=()=>Promise.all([c.refresh(),n()]);return i`
    <${I} list=${c} />
    ${m&&i`<${ue} ...${{ticks:l,hrefOf:d}} list=${m} listed=${c.rows} onChanged=${p} />`}
    <${H} ...${{list:c,settings:a,hrefOf:d,onFilter:t}} label=${o("board.liveConversations")} ticks=${m&&l} onChanged=${p}
      empty=${i`<${Eo} filter=${e} onFilter=${t} />`} />
  `}function Eo({filter:e,onFilter:t}){let{agent_id:n,queue:s,channel:a}=e,r=[n&&o("board.of",{agent:n}),s&&o("common.inQueue",{queue:s}),a&&o("board.on",{channel:K(a)})].filter(Boolean).join(" ");return i`
    <p class="list-empty">${j[W(e)].empty}${r&&` ${r}`}.</p>
    ${r&&i`
      <p class="list-empty">
        <button type="button" class="small" onClick=${()=>t({agent_id:"",queue:"",channel:""})}>${o("common.clearFilters")}</button>
      </p>
    `}
  `}var No=[{value:"return",label:o("wake.goesBackQueue"),hint:o("wake.nextAgentWhoFree")},{value:"close",label:o("wake.closed"),hint:o("common.customersNextMessageOpens")}];function Ut({topic:e,onStarted:t,onClose:n}){let{api:s}=w(),[a,r]=g("return"),[u,c]=g(""),l=m=>Rt(s,e,{then:a,message:u.trim(),dryRun:m});return i`
    <${ae} title=${o("common.wakeWhatWaits",{topic:e})} act=${o("common.wake")} asked=${JSON.stringify([a,u])} start=${l}
      onStarted=${t} onClose=${n}>
      <${Ke} label=${o("wake.messageEachCustomerOptional")} hint=${o("wake.eachGetsMostOnce")} rows="3"
        most=${null} value=${u} onInput=${c} />
      <${F} legend=${o("common.then")} options=${No} value=${a} onChange=${r} />
    <//>
  `}var Do=5e3,Po=50;function Gt({topic:e="",onChoose:t,onFilter:n}){let[s,a]=g(e),r=be(s);O(()=>a(c=>be(c)===e?c:e),[e]);let u=c=>{c.preventDefault(),r!==e&&t({topic:r})};return i`
    <form class="filters" role="search" aria-label=${o("topicPage.topic")} onSubmit=${u}>
      <${Je} label=${o("topicPage.topic")} hint=${o("topicPage.whatConversationsWerePaused")} typed=${s} onInput=${a} />
      <button type="submit" disabled=${r===""||r===e}>${o("common.show")}</button>
    </form>
    ${e?i`<${Fo} key=${e} topic=${e} onFilter=${n} />`:i`<p class="list-empty">${o("topicPage.agentsPauseOrLeave")}</p>`}
  `}function Fo({topic:e,onFilter:t}){let{api:n}=w(),s=E(n),a=B(n,$=>_`/v1/topics/${e}`+S({limit:Po,cursor:$}),{every:Do,rowsOf:({conversations:$})=>$}),[r,u]=g(!1),[c,l]=g(null),m=a.rows,d=$=>x("supervisor","topics",$,{topic:e});O(()=>{m.length>0&&Ve(e)},[m.length]);let p=$=>{l({run:$,conversations:m}),u(!1)};return i`
    <${I} list=${a} />
    ${c&&i`
      <${ie} key=${c.run.bulk_id} title=${o("topicPage.wake",{topic:e})} started=${c.run} conversations=${c.conversations}
        hrefOf=${d} onChanged=${a.refresh} onDismiss=${()=>l(null)} />
    `}
    ${m.length>0&&i`<p><button type="button" class="primary" onClick=${()=>u(!0)}>${o("common.wakeWhatWaits",{topic:e})}</button></p>`}
    ${r&&i`<${Ut} topic=${e} onStarted=${p} onClose=${()=>u(!1)} />`}
    <${H} ...${{list:a,settings:s,hrefOf:d,onFilter:t}} label=${o("topicPage.waiting",{topic:e})} onChanged=${a.refresh}
      empty=${i`<p class="list-empty">${o("topicPage.nothingWaits",{topic:e})}</p>`} />
  `}var Bo=Pe(()=>import("./reports-page-PGUEIO4U.js").then(e=>e.ReportsPage),{rare:!0}),Wo=3e3,Lo=50,he={now:o("supervisor.now"),paused:o("common.paused"),left:o("common.left"),topics:o("supervisor.topics"),reports:o("reports.reports")},Io={now:o("supervisor.backBoard"),paused:o("supervisor.allPaused"),left:o("supervisor.allLeft"),topics:o("supervisor.backTopic"),reports:o("supervisor.backBoard")},Yt={paused:o("common.nothingPaused"),left:o("common.nothingLeft")};function aa({list:e,conversationId:t,filter:n}){let s=Object.hasOwn(he,e??"")?e:"now";Ne(w().api,"supervisor");let[a,r]=g({agents:[],queues:[]});if(t)return i`<${Mo} key=${t} id=${t} list=${s} filter=${n} />`;let u=l=>ve("supervisor",s,null,ft(ke.get().query,l,s)),c={agent_id:n.agent_id,queue:n.queue};return i`
    <div class="page wide" data-list=${s}>
      <h1>${o("common.supervisor")}</h1>
      <nav class="tabs" aria-label=${o("supervisor.lists")}>
        ${Object.entries(he).map(([l,m])=>i`
            <a key=${l} href=${x("supervisor",l,null,c)} aria-current=${l===s?"page":void 0}>
              ${m}
            </a>
          `)}
      </nav>
      ${s!=="reports"&&i`<${mt} />`}
      ${s==="now"&&i`<${jt} filter=${n} onFilter=${u} />`}
      ${s==="topics"&&i`<${Gt} topic=${n.topic} onChoose=${u} onFilter=${Ho} />`}
      ${s==="reports"&&i`<${Bo} filter=${n} onChoose=${u} />`}
      ${["paused","left"].includes(s)&&i`
        <${At} list=${s} filter=${n} known=${a} onChoose=${u} />
        <${Qo} key=${s+S(n)} list=${s} filter=${n} onChoose=${u}
          onSeen=${l=>r(m=>Uo(m,l))} />
      `}
    </div>
  `}function Ho(e){ye("supervisor","now",null,{show:"all",...e})}function Mo({id:e,list:t,filter:n}){let{api:s}=w(),a={href:x("supervisor",t,null,n),words:Io[t],always:!0};return i`
    <section class="supervised" aria-label=${o("common.conversation")}>
      <h1 class="visually-hidden">${o("common.supervisor")}</h1>
      <${ut} id=${e} back=${a} hrefOf=${r=>x("supervisor",t,r,n)}
        settings=${E(s)} wrapping=${void 0} busy=${null}
        onChange=${()=>{}} onComplete=${()=>{}} />
    </section>
  `}function Qo({list:e,filter:t,onChoose:n,onSeen:s}){let{api:a}=w(),r=E(a),{agent_id:u,queue:c,within:l}=t,m=e==="paused"&&l,$=B(a,y=>`/v1/${e}`+S({agent_id:u,queue:c,limit:Lo,cursor:y,within:m?l:null}),{every:Wo,rowsOf:y=>y[e],at:y=>m?y.replace(/within=\d+/,S({due_before:Vt(l)}).slice(1)):y});O(()=>s($.rows),[$.rows.length]);let f=le($.rows),k=y=>x("supervisor",e,y,t),h=oe(e,t),A=m?{...h,filter:{...h.filter,due_before:Vt(l)}}:h;return i`
    <${I} list=${$} />
    <${ue} list=${A} listed=${$.rows} ...${{ticks:f,hrefOf:k}} onChanged=${$.refresh} />
    <${H} ...${{list:$,settings:r,ticks:f,hrefOf:k}} label=${he[e]} onFilter=${n} onChanged=${$.refresh}
      empty=${i`<${jo} list=${e} filter=${t} onChoose=${n} />`} />
  `}function jo({list:e,filter:t,onChoose:n}){let{agent_id:s,queue:a,within:r}=t,u=e==="paused"&&ne[r];if(!s&&!a&&!u)return i`<p class="list-empty">${Yt[e]}.</p>`;let c=[s&&o("supervisor.by",{agent:s}),a&&o("common.inQueue",{queue:a}),u&&o("supervisor.due",{when:ne[r]})],l=()=>n({agent_id:"",queue:"",within:""});return i`
    <p class="list-empty">${Yt[e]} ${c.filter(Boolean).join(" ")}.</p>
    <p class="list-empty"><button type="button" class="small" onClick=${l}>${o("common.clearFilters")}</button></p>
  `}function Vt(e){return new Date(Z()+Number(e)*1e3).toISOString()}function Uo({agents:e,queues:t},n){let s=(a,r)=>[...new Set([...a,...r.filter(Boolean)])].sort();return{agents:s(e,n.map(({pause:a,leave:r})=>(a??r)?.agent_id)),queues:s(t,n.map(({queue:a})=>a))}}export{aa as a};
