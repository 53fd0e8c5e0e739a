/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{A as st,a as Ue,b as Ye,c as Ge,d as Ve,e as Ke,f as he,g as ze,p as et,t as tt,v as W,x as ot}from"./chunk-DPLNDH5W.js";import{A as Ie,Da as ut,Ea as ct,Fa as mt,G as te,Ga as pt,H as He,Ha as $t,Ia as dt,Ja as ft,Ka as B,La as gt,Ma as bt,Na as ke,O as Me,Oa as ht,P as Qe,Sa as wt,V as je,Y as oe,b as qe,c as ee,d as Ne,da as we,e as w,ea as Je,fa as Xe,g as De,ga as Ze,h as Pe,i as Fe,j as We,n as Be,na as nt,o as Le,qa as rt,sa as at,ta as it,ua as lt,va as E,wa as N}from"./chunk-U4CTRLII.js";import{$ as Re,C as Te,D as xe,E as o,I as P,P as _,Q as S,W as K,X as z,aa as R,c as b,ca as J,d as O,ea as _e,f as G,ga as Ee,j as Q,k as i,l as Oe,m as V,n as T,na as be,p as Se,r as Ae,s as Ce,wa as X,ya as Z,za as F}from"./chunk-KYWPMSK6.js";var j={waiting:{words:o("board.waiting"),empty:o("board.nobodyWaits"),query:{status:"pending",sort:"waiting"}},hands:{words:o("board.agents"),empty:o("board.noAgentHasConversation"),query:{status:"assigned"}},wrapping:{words:o("common.wrappingUp"),empty:o("board.nothingWrappedUp"),query:{status:"wrapping"}},paused:{words:o("common.paused"),empty:o("common.nothingPaused"),query:{state:"pause",sort:"due"}},left:{words:o("common.left"),empty:o("common.nothingLeft"),query:{state:"inactive",sort:"due"}},all:{words:o("board.all"),empty:o("board.noConversationOpen"),query:{}}};function L({show:e}){return Object.hasOwn(j,e??"")?e:"waiting"}function kt(e,t,n="now"){let s={...e,...t};return n==="now"&&t.agent_id&&L(s)==="waiting"?{...s,show:"all"}:s}function yt(e,t,n){let{agent_id:s,queue:a,channel:r}=e;return{...j[L(e)].query,agent_id:s,queue:a,channel:r,limit:t,cursor:n}}function vt(e){let t=n=>gt(n)??1/0;return[...e].sort((n,s)=>t(n)-t(s)||0)}function Ot(e,t){let n=(s,a)=>s.reduce((r,u)=>r+a(u),0);return{waiting:n(e,({waiting:s})=>s),paused:n(t,({paused:s})=>s),available:t.filter(({availability:s})=>s==="available").length}}var St=new Intl.Collator(Te(),{numeric:!0});function At(e){let t={available:0,away:1,offline:2};return[...e].sort((n,s)=>t[n.availability]-t[s.availability]||St.compare(n.id,s.id))}function Ct(e){let t=({oldest_waiting_seconds:n})=>n??-1;return[...e].sort((n,s)=>t(s)-t(n)||St.compare(n.queue,s.queue))}var ao={active:["transfer","end"],pause:["resume","extend","transfer","end","wake"],inactive:["wake","end"]},I={resume:{words:o("common.resume"),hint:o("bulkActions.agentWhoPausedOr")},extend:{words:o("common.extend"),hint:o("bulkActions.pauseEndsLater")},transfer:{words:o("common.transfer"),hint:o("bulkActions.queueOrAgent")},end:{words:o("common.end"),hint:o("common.customersNextMessageOpens")},wake:{words:o("common.wake"),hint:o("bulkActions.backQueueNextAgent")}};function Tt({state:e},t){return(ao[e]??[]).filter(n=>t||n!=="wake")}function ne(e,{agent_id:t,queue:n,channel:s}){let a={waiting:"active",hands:"active",paused:"pause",left:"inactive"}[e];if(!a)return null;let r=a!=="active"||e==="hands"&&!!t;return{state:a,filter:io({state:a,agent_id:t,queue:n,channel:s}),isExact:r}}function xt({action:e,to:t,agentId:n,queue:s,hours:a}){return e==="transfer"?t==="agent"?{agent_id:n}:{queue:s}:e==="extend"?{by_seconds:a*3600}:e==="resume"&&n?{agent_id:n}:{}}function Rt({skipped:e,next_cursor:t},n){let s=new Set(e.map(({conversation_id:r})=>r)),a=n.filter(r=>s.has(r)).length;return{done:n.length-a,skipped:a,isComplete:!t}}function io(e){return Object.fromEntries(Object.entries(e).filter(([,t])=>t))}var lo=300,se={3600:o("caseFilters.withinHour"),86400:o("caseFilters.withinHours",{count:24}),604800:o("caseFilters.withinWeek")};function _t({list:e,filter:t,known:n,onChoose:s}){let a=Q();return i`
    <form class="filters" role="search" aria-label=${o("common.filter")} onSubmit=${r=>r.preventDefault()}>
      <${U} label=${o("common.agent")} value=${t.agent_id} known=${n.agents} onChoose=${r=>s({agent_id:r})} />
      <${U} label=${o("common.queue")} value=${t.queue} known=${n.queues} onChoose=${r=>s({queue:r})} />
      ${e==="paused"&&i`
        <div class="field">
          <label for=${a}>${o("caseFilters.due")}</label>
          <select id=${a} value=${t.within??""} onChange=${r=>s({within:r.currentTarget.value})}>
            <option value="">${o("caseFilters.anyTime")}</option>
            ${Object.entries(se).map(([r,u])=>i`<option key=${r} value=${r}>${uo(u)}</option>`)}
          </select>
        </div>
      `}
    </form>
  `}function U({label:e,value:t="",known:n,onChoose:s}){let a=Q(),[r,u]=b(null),c=G();O(()=>()=>clearTimeout(c.current),[]);let l=p=>{clearTimeout(c.current);let $=Ge(p,n);$!==t&&s($)},m=({currentTarget:{value:p}})=>{u(p),clearTimeout(c.current),c.current=setTimeout(()=>l(p),lo)},d=()=>{r!==null&&l(r),u(null)};return i`
    <div class="field">
      <label for=${a}>${e}</label>
      <input id=${a} type="search" autocapitalize="none" autocomplete="off" spellcheck=${!1} list=${`${a}-names`}
        value=${r??t} onInput=${m} onChange=${d} onBlur=${d} />
      <datalist id=${`${a}-names`}>${n.map(p=>i`<option key=${p} value=${p}></option>`)}</datalist>
    </div>
  `}function uo(e){return e.charAt(0).toUpperCase()+e.slice(1)}function Et({filter:e,known:t,onChoose:n}){let s=Q(),{agent_id:a,queue:r,channel:u}=e,c=u&&!K.includes(u)?[...K,u]:K;return i`
    <form class="filters" role="search" aria-label=${o("common.filter")} onSubmit=${l=>l.preventDefault()}>
      <${U} label=${o("common.agent")} value=${a} known=${t.agents} onChoose=${l=>n({agent_id:l})} />
      <${U} label=${o("common.queue")} value=${r} known=${t.queues} onChoose=${l=>n({queue:l})} />
      <div class="field">
        <label for=${s}>${o("common.channel")}</label>
        <select id=${s} value=${u??""} onChange=${l=>n({channel:l.currentTarget.value})}>
          <option value="">${o("boardFilters.anyChannel")}</option>
          ${c.map(l=>i`<option key=${l} value=${l}>${z(l)}</option>`)}
        </select>
      </div>
    </form>
  `}var co=6e4;function qt({queues:e,chosen:t,onFilter:n}){return i`
    <section class="board-table" aria-label=${o("boardTables.queues")}>
      <h2>${o("boardTables.queues")}</h2>
      ${e.length===0&&i`<p class="weak">${o("boardTables.noAgentServesQueue")}</p>`}
      <ul>
        ${Ct(e).map(s=>i`<${mo} key=${s.queue} queue=${s} isChosen=${s.queue===t} onFilter=${n} />`)}
      </ul>
    </section>
  `}function mo({queue:e,isChosen:t,onFilter:n}){let{queue:s,waiting:a,oldest_waiting_seconds:r,agents:u,free_agents:c}=e;return i`
    <li class="board-line" data-selected=${t}>
      <button type="button" class="link" aria-label=${o("boardTables.onlyQueue",{name:s})} aria-pressed=${t}
        onClick=${()=>n({queue:t?"":s})}>${s}</button>
      <span class="board-fact">
        ${o("boardTables.waiting",{count:a})}${r!==null&&i`, <span class="due" data-tone=${bt(r*1e3)}>${o("boardTables.longest",{time:be(r*1e3)})}</span>`}
      </span>
      <span class="board-fact" data-wrong=${a>0&&u===0}>
        ${u===0?o("boardTables.nobodyServes"):o("boardTables.free",{free:c,agents:u})}
      </span>
    </li>
  `}function Nt({agents:e,chosen:t,onFilter:n}){return i`
    <section class="board-table" aria-label=${o("boardTables.agents")}>
      <h2>${o("boardTables.agents")}</h2>
      ${e.length===0&&i`<p class="weak">${o("boardTables.thereNoAgentYet")}</p>`}
      <ul>
        ${At(e).map(s=>i`<${po} key=${s.id} agent=${s} isChosen=${s.id===t} onFilter=${n} />`)}
      </ul>
    </section>
  `}function po({agent:e,isChosen:t,onFilter:n}){let s=Ne(),{id:a,kind:r,availability:u,capacity:c,in_use:l,paused:m,queues:d,since:p}=e,$=s-Date.parse(p);return i`
    <li class="board-line" data-selected=${t}>
      <span class="presence-dot" data-availability=${u}>
        <button type="button" class="link" aria-label=${o("boardTables.onlyAgent",{id:a})} aria-pressed=${t}
          onClick=${()=>n({agent_id:t?"":a})}>${a}</button>
        ${r==="ai"&&i` <span class="tag">${o("boardTables.ai")}</span>`}
      </span>
      <${ht} inUse=${l} capacity=${c} />
      <span class="board-fact">
        ${Re(u)}${$>=co&&i`, <time datetime=${p} title=${J(p)}>${o("boardTables.noNewWork",{time:be($)})}</time>`}
      </span>
      <span class="board-fact">${m>0&&`${o("boardTables.paused",{count:m})} · `}${d.join(", ")||o("boardTables.noQueue")}</span>
    </li>
  `}var $o=2e3,fo=200;function Dt(e,t,{then:n,message:s,dryRun:a}){let r={then:n,dry_run:a};return s&&(r.message={body:s}),e.post(_`/v1/topics/${t}/wake`,r)}function Pt(e,{filter:t,action:n,body:s,dryRun:a}){let r=Object.keys(s).length===0;return e.post("/v1/bulk",{filter:t,do:n,...!r&&{with:s},dry_run:a})}function Ft(e,t){return e.post(_`/v1/bulk/${t}/cancel`)}function re(e,t,n){let[s,a]=b(null),r=t&&_`/v1/bulk/${t.bulk_id}`+S({limit:fo,cursor:n}),u=s!==null&&s.address===r,{data:c,error:l,refresh:m}=E(e,u?null:r,$o,{whileHidden:!1});return O(()=>{c&&!D(c)&&a({address:r,run:c})},[c]),{run:u?s.run:c??t,error:l,refresh:m}}function D({state:e}){return e==="running"||e==="canceling"}function ae({state:e,matched:t,done:n,skipped_count:s,dry_run:a}){let r={count:t,done:n,skipped:s,state:go[e]??e};return a?o("bulk.previewConversationsWouldDone",r):o("bulk.conversationsDoneSkipped",r)}var go={running:o("bulk.running"),done:o("common.done"),canceling:o("bulk.stopping"),canceled:o("bulk.stopped")};var bo=["transfer","end"];function Wt(e,t,{action:n,body:s}){let a=Oe({state:"running",matched:t.length,done:0,skipped_count:0,skipped:[]}),r=m=>a.set({...a.get(),...m}),u=()=>a.get().state==="running"&&r({state:"canceling"}),c=async({id:m,version:d})=>{let p=bo.includes(n)?{ifMatch:`"${d}"`}:{};try{await e.post(`${_`/v1/conversations/${m}`}/${n}`,s,p),r({done:a.get().done+1})}catch({code:$}){let f=[...a.get().skipped,{conversation_id:m,code:$}];r({skipped:f,skipped_count:f.length})}},l=async()=>{for(let m of t)a.get().state==="running"&&await c(m);r({state:a.get().state==="running"?"done":"canceled"})};return{run:a,stop:u,ended:Promise.resolve().then(l)}}function ie({title:e,act:t,isReady:n=!0,asked:s,start:a,tally:r,onStarted:u,onClose:c,children:l}){let{api:m}=w(),{busy:d,refusal:p,run:$}=P(),[f,k]=b(null),{run:h}=re(m,f?.asked===s?f.run:null),A=h!==null&&!D(h),y=async()=>{let{answer:q}=await $("run",()=>a(h===null));q&&(h===null?k({asked:s,run:q.body}):u(q.body))},v=h!==null&&(r?r(h):h),g=h===null?o("run.preview"):o("run.conversations",{act:t,count:v.done}),C=h===null||A&&v.done>0;return i`
    <${Ye} title=${e} act=${g} busy=${d!==null} isReady=${n&&C} refusal=${p}
      onSubmit=${y} onClose=${c}>
      ${l}
      <p class="due-line" aria-live="polite">${ho(h,r&&v)}</p>
    <//>
  `}function ho(e,t){if(e===null)return o("run.nothingDoneYetFirst");if(!t||D(e))return ae(e);let n={done:t.done,all:t.done+t.skipped,skipped:t.skipped};return t.isComplete?o("run.previewSelectedWouldDone",n):o("run.previewMostSelectedWould",n)}var[Bt,Lt]=[1,336],wo={to:"queue",queue:"",agentId:"",hours:24};function It({list:e,chosen:t,listed:n,onStarted:s,onClose:a}){let{api:r,user:u}=w(),c=Ue(r,u),[l,m]=b(t.length===0),d=Tt(e,l),[p,$]=b({...wo,action:d[0]}),f=d.includes(p.action)?p.action:d[0],k=xt({...p,action:f}),h=t.map(({id:g})=>g),A=async g=>g||l?Pt(r,{filter:e.filter,action:f,body:k,dryRun:g}):{body:{rows:Wt(r,t,{action:f,body:k})}},y=g=>{let C={key:g.bulk_id??crypto.randomUUID(),action:f,forAgent:k.agent_id};s(g.rows?{...C,rows:g.rows,conversations:t}:{...C,started:g,conversations:n})},v=[{value:!1,label:o("bulk.conversationsSelected",{count:t.length})},{value:!0,label:o("bulk.allListHas"),hint:o("bulk.alsoNotListed")}];return i`
    <${ie} title=${o("bulk.doMany")} act=${I[f].words} isReady=${vo({...p,action:f},c)} start=${A}
      asked=${JSON.stringify([l,f,k,h])} tally=${l?void 0:g=>Rt(g,h)} onStarted=${y} onClose=${a}>
      ${t.length>0&&e.isExact&&i`<${W} legend=${o("bulk.which")} options=${v} value=${l} onChange=${m} />`}
      <${W} legend=${o("bulk.what")} value=${f} onChange=${g=>$({...p,action:g})}
        options=${d.map(g=>({value:g,label:I[g].words,hint:I[g].hint}))} />
      <${yo} form=${{...p,action:f}} directory=${c} onChange=${g=>$({...p,...g})} />
    <//>
  `}var ko=[{value:"queue",label:o("bulk.queue")},{value:"agent",label:o("bulk.agent")}];function yo({form:e,directory:t,onChange:n}){let s=i`<${Ve} directory=${t} value=${e.agentId} onPick=${a=>n({agentId:a})} />`;return e.action==="resume"?i`${s}<p class="hint">${o("bulk.withoutAgentEachResumed")}</p>`:e.action==="extend"?i`<${tt} label=${o("bulk.hoursLonger")} value=${e.hours} min=${Bt} max=${Lt}
      onChange=${a=>n({hours:a})} />`:e.action!=="transfer"?null:i`
    <${W} legend=${o("common.to")} options=${ko} value=${e.to} onChange=${a=>n({to:a})} />
    ${e.to==="agent"?s:i`<${Ke} directory=${t} value=${e.queue} onPick=${a=>n({queue:a})} />`}
  `}function vo({action:e,to:t,queue:n,agentId:s,hours:a},r){return e==="resume"?s===""||he(r,s):e==="extend"?a>=Bt&&a<=Lt:e!=="transfer"?!0:t==="agent"?he(r,s):ze(r,n)}function Ht(){let[e,t]=b([null]);return{page:e.length,cursor:e.at(-1),next:n=>t(s=>[...s,n]),previous:()=>t(n=>n.length>1?n.slice(0,-1):n),first:()=>t([null])}}function Mt({pages:e,nextCursor:t,label:n}){return e.page===1&&!t?null:i`
    <nav class="pager" aria-label=${n}>
      <button type="button" class="small" disabled=${e.page===1} onClick=${e.previous}>${o("pager.previous")}</button>
      <span aria-live="polite">${o("pager.page",{page:e.page})}</span>
      <button type="button" class="small" disabled=${!t} onClick=${()=>e.next(t)}>${o("pager.next")}</button>
    </nav>
  `}function le({started:e,...t}){let{api:n}=w(),s=Ht(),{run:a,refresh:r}=re(n,e,s.cursor),{refusal:u,run:c}=P(),l=async()=>{await c("stop",()=>Ft(n,a.bulk_id)),await r()};return i`
    <${ye} run=${a} isFirstPage=${s.page===1} refusal=${u} onStop=${l} ...${t}>
      <${Mt} pages=${s} nextCursor=${a.next_cursor} label=${o("runResult.pagesWhatWasSkipped")} />
    <//>
  `}function ye({title:e,run:t,conversations:n,hrefOf:s,forAgent:a,isFirstPage:r=!0,refusal:u,onStop:c,onChanged:l,onDismiss:m,children:d}){let p=D(t);return O(()=>{p||l()},[p]),i`
    <section class="run" aria-label=${e}>
      <div class="run-head">
        <p role="status"><strong>${e}.</strong> ${ae(t)}</p>
        ${p?i`<button type="button" class="small" disabled=${t.state==="canceling"} onClick=${c}>${o("runResult.stop")}</button>`:i`<button type="button" class="quiet small" onClick=${m}>${o("common.dismiss")}</button>`}
      </div>
      <${F} refusal=${u} />
      <ul>
        ${Oo(t,n,r,a).map(({id:$,name:f,words:k,isDone:h})=>i`
            <li key=${$} class="run-row"><a class="row-name" dir="auto" href=${s($)}>${f}</a> <span
              data-wrong=${!h}>${k}</span></li>
          `)}
      </ul>
      ${d}
    </section>
  `}function Oo(e,t,n,s){let a=new Map(e.skipped.map(({conversation_id:l,code:m})=>[l,X({code:m},{forAgent:s})])),r=n&&!e.next_cursor&&!D(e)&&e.state==="done",u=new Map(t.map(l=>[l.id,R(l)])),c=r?t.filter(({id:l})=>!a.has(l)):[];return[...[...a].map(([l,m])=>({id:l,name:u.get(l)??l,words:m,isDone:!1})),...c.map(l=>({id:l.id,name:R(l),words:o("common.done"),isDone:!0}))]}function ue(e){let[t,n]=b(new Set);return{isOn:r=>t.has(r),toggle:(r,u)=>n(c=>new Set(u?[...c,r]:[...c].filter(l=>l!==r))),all:()=>n(new Set(e.map(({id:r})=>r))),clear:()=>n(new Set)}}function ce({list:e,listed:t,ticks:n,hrefOf:s,onChanged:a}){let[r,u]=b(!1),[c,l]=b(null),m=t.filter(({id:$})=>n.isOn($)),d=t.length>0&&m.length===t.length,p=$=>{l($),u(!1),n.clear()};return i`
    ${c&&i`<${So} key=${c.key} begun=${c} ...${{hrefOf:s,onChanged:a}} onDismiss=${()=>l(null)} />`}
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
    ${r&&i`<${It} ...${{list:e,chosen:m,listed:t,onStarted:p}} onClose=${()=>u(!1)} />`}
  `}function So({begun:e,...t}){let n=I[e.action].words,{conversations:s,forAgent:a}=e,r={...t,title:n,conversations:s,forAgent:a};return e.rows?i`<${Ao} rows=${e.rows} ...${r} />`:i`<${le} started=${e.started} ...${r} />`}function Ao({rows:e,...t}){return i`<${ye} run=${V(e.run)} onStop=${e.stop} ...${t} />`}function Qt(e,{onDone:t,onChanged:n}){let{api:s,config:a,user:r}=w(),{busy:u,refusal:c,run:l,clear:m}=P(),[d,p]=b(null),$=To(),{id:f,last_message:k}=e,h=R(e),A=async(v,g={})=>{p(g.agentId??null);let{answer:C,refusal:q}=await l(v,()=>Me[v](s,e,g));C&&(C.body.task?.agent_id===r.id&&Be(C.body.task.id),oe(je(v,C.body,r.id,g)),t()),q&&$(o("common.doneCustomerWhy",{done:Qe[v],customer:h,why:X(q,{forAgent:g.agentId})})),n()};return{now:A,begin:(v,g)=>{t(),Fe(f,{name:v,customer:h,seq:k?.seq??0},a.undoSeconds,()=>A(v,g))},run:l,busy:u!==null,refusal:c,about:d,clear:m}}var Co=5e3;function To(){let e=G({isHere:!0,words:null,at:0});return O(()=>()=>{let{words:t,at:n}=e.current;e.current.isHere=!1,t&&Date.now()-n<Co&&oe(t,{tone:"bad"})},[]),t=>{e.current.isHere?Object.assign(e.current,{words:t,at:Date.now()}):oe(t,{tone:"bad"})}}function jt({conversation:e,settings:t,onChanged:n}){let{api:s,user:a}=w(),[r,u]=b(null),[c,l]=b(!1),m=V(Pe)[e.id],d=Qt(e,{onDone:()=>u(null),onChanged:n}),{now:p,run:$,busy:f,refusal:k,about:h,clear:A}=d,y=He(e,a,t),v=x=>{A(),u({what:x})},g=async()=>{let{answer:x}=await $("load",()=>ct(s,e,t));x?u({what:"give-away",load:x}):await p("resume")},C=()=>{u(null),A()},Y=xo(y,{ask:v,now:p,onResume:g,onAnswer:x=>d.begin("answer",{signal:e.pause.wait.signal,outcome:x})}),$e=y.end&&{words:o("common.end"),act:()=>v("end"),kind:"danger-quiet"},de=R(e);st(e.id,de,f||m?[]:[...Y,$e].filter(Boolean));let fe=({words:x,act:so,kind:ro=""})=>i`
    <button key=${x} type="button" class=${["small",ro].join(" ")} disabled=${f||!!m}
      aria-label=${`${x}: ${de}`} onClick=${so}>${x}</button>
  `,ge=y.answer?2:1,no=r!==null&&mt.includes(r.what);return i`
    <div class="case-actions">
      ${m&&i`<span class="waits">${De[m.name].doing}…</span>`}
      ${Y.slice(0,ge).map(fe)}
      ${$e&&fe($e)}
      ${Y.length>ge&&i`
        <button type="button" class="quiet small" aria-expanded=${c} aria-label=${o("rowActions.moreOf",{name:de})}
          onClick=${()=>l(!c)}>${c?o("rowActions.less"):o("rowActions.more")}</button>
      `}
    </div>
    ${c&&i`<div class="case-more">${Y.slice(ge).map(fe)}</div>`}
    ${!no&&i`<${F} refusal=${k} forAgent=${h??y.forAgent} onDismiss=${A} />`}
    ${r&&i`
      <${pt} ...${{asking:r,conversation:e,actions:y,settings:t,busy:f,refusal:k,about:h,now:p}} begin=${d.begin}
        owner=${te(e)} unsent=${null} onClose=${C} />
    `}
  `}function xo(e,{ask:t,now:n,onResume:s,onAnswer:a}){let r=e.forAgent?` ${o("common.for",{agent:e.forAgent})}`:"";return[e.answer&&{words:o("common.approve"),act:()=>a("approved")},e.answer&&{words:o("common.decline"),act:()=>a("declined")},e.resume&&{words:o("common.resume")+r,act:s},e.reactivate&&{words:o("common.takeUpAgain")+r,act:()=>n("reactivate")},e.assign&&{words:o("common.assign"),act:()=>t("assign")},e.transfer&&{words:o("common.transfer"),act:()=>t("transfer")},e.extend&&{words:o("common.extend"),act:()=>t("extend")},e.take&&{words:e.from?o("common.takeOver"):o("common.take"),act:()=>e.from?t("take-over"):n("take")}].filter(Boolean)}function Ut({conversation:e,settings:t,href:n,ticks:s,place:a,onFilter:r,onChanged:u}){let{channel:c,queue:l,pause:m,leave:d,priority:p}=e,$=Je(e),f=te(e)??d?.agent_id;return i`
    <li class="case" ...${a}>
      <div class="case-who">
        ${s&&i`<${Ro} conversation=${e} ticks=${s} />`}
        <a class="row-name" dir="auto" href=${n}>${R(e)}</a> <${rt} channel=${c} />
        <${at} priority=${p} />
        <${it} conversation=${e} />
        ${_o(e).map(({text:k,isTyped:h})=>i`<p key=${k} class="row-note" dir=${h?"auto":void 0}>${k}</p>`)}
        ${$&&i`<p class="row-note"><a href=${T("supervisor","topics",null,{topic:$})}>${o("common.waits",{topic:$})}</a></p>`}
      </div>
      <p class="case-where">
        ${f?i`
              <button type="button" class="link" aria-label=${o("supervisedRow.onlyAgent",{agent:f})}
                onClick=${()=>r({agent_id:f})}>${f}</button>
              <span class="weak"> · </span>
            `:""}
        <button type="button" class="link" aria-label=${o("supervisedRow.onlyQueue",{queue:l})} onClick=${()=>r({queue:l})}>${l}</button>
      </p>
      <p class="case-due"><${Eo} conversation=${e} /></p>
      <${jt} ...${{conversation:e,settings:t,onChanged:u}} />
    </li>
  `}function Ro({conversation:{id:e,...t},ticks:n}){return i`
    <input type="checkbox" class="tick" aria-label=${o("supervisedRow.select",{name:R(t)})} checked=${n.isOn(e)}
      onChange=${s=>n.toggle(e,s.currentTarget.checked)} />
  `}function _o({pause:e}){return e?$t({...e,topic:null}):[]}function Eo({conversation:e}){let{channel_state:t,pause:n,leave:s,task:a}=e;if(n){let r=Le(e)&&i` <${ke} conversation=${e} />`;return i`<${dt} pause=${n} />${r}`}return s?i`<${qo} leave=${s} />`:t==="closed"?i`<span class="weak">${o("common.closed")}</span>`:a?a.reserved_for?i`<span class="weak">${o("supervisedRow.nextFreeSlot",{agent:a.reserved_for})}</span>`:i`<${ke} conversation=${e} />`:i`<span class="weak">${o("supervisedRow.ownRoutingDecidesWho")}</span>`}function qo({leave:e}){return i`
    <span class="weak">${o("supervisedRow.leftReplyCountsUntil",{time:_e(e.left_at,ee()),date:i`<time datetime=${e.expires_at} title=${J(e.expires_at)}>${Ee(e.expires_at)}</time>`})}</span>
  `}function H({list:e}){return e.isRead?i`<${Z} error=${e.error} />`:i`<${F} refusal=${e.error} />`}function M({list:e,label:t,empty:n,hrefOf:s,...a}){let{rows:r,loaded:u,error:c,isOpen:l,asks:m}=e;nt("cases",r),O(()=>{r.forEach(({pause:p})=>qe(p)),Xe(r)},[r]);let d=(p,$)=>i`<${Ut} key=${r[p].id} conversation=${r[p]} href=${s(r[p].id)} ...${a} place=${$} />`;return i`
    <section class="cases" aria-label=${t} aria-busy=${!u}>
      ${u&&!c&&r.length===0&&!l&&n}
      <${lt} keys=${r.map(({id:p})=>p)} row=${d} ...${{isOpen:l,onNear:e.onNear,known:e.known}} />
      ${m&&i`<p class="list-empty">${o("cases.nothingSoFar")} <button type="button" class="small" onClick=${e.more}>${o("common.showMore")}</button></p>`}
      ${e.reading}
    </section>
  `}var[No,Do,Po]=[3e3,5e3,1e4],Fo=50,Wo="(max-width: 940px)",me=200,Yt={whileHidden:!1};function Kt({filter:e,onFilter:t}){let{api:n}=w(),s=E(n,"/v1/queues"+S({limit:me}),Do,Yt),a=E(n,"/v1/agents"+S({limit:me}),Po,Yt),[r,u]=[s.data?.queues??[],a.data?.agents??[]],c=()=>Promise.all([s.refresh(),a.refresh()]),l={agents:u.map(({id:p})=>p),queues:r.map(({queue:p})=>p)},m=ut(Wo),d=i`
    <${qt} queues=${r} chosen=${e.queue} onFilter=${t} />
    <${Vt} data=${s.data} words=${o("board.onlyFirstQueuesAre",{most:me})} />
    <${Nt} agents=${u} chosen=${e.agent_id} onFilter=${t} />
    <${Vt} data=${a.data} words=${o("board.onlyFirstAgentsAre",{most:me})} />
  `;return i`
    <${Z} error=${s.error??a.error} />
    <div class="board">
      <div class="board-live">
        <${Bo} filter=${e} counts=${Ot(r,u)} isAll=${Gt(s)&&Gt(a)}
          onChoose=${t} />
        <${Et} filter=${e} known=${l} onChoose=${t} />
        ${m&&i`<details class="board-folded"><summary>${o("board.queuesAgents")}</summary><div class="board-side">${d}</div></details>`}
        <${Lo} key=${S(e)} filter=${e} onFilter=${t} onChanged=${c} />
      </div>
      ${!m&&i`<aside class="board-side" aria-label=${o("board.queuesAgents")}>${d}</aside>`}
    </div>
  `}function Gt({data:e}){return!!e&&!e.next_cursor}function Vt({data:e,words:t}){return e?.next_cursor?i`<p class="hint">${t}</p>`:null}function Bo({filter:e,counts:t,isAll:n,onChoose:s}){let a=L(e);return i`
    <div class="shown" role="group" aria-label=${o("common.show")}>
      ${Object.entries(j).map(([r,{words:u}])=>i`
          <button key=${r} type="button" class="small" aria-pressed=${r===a} onClick=${()=>s({show:r})}>
            ${u} ${n&&t[r]!==void 0&&i`<span class="count">${xe(t[r])}</span>`}
          </button>
        `)}
      ${n&&i`<span class="weak">${o("board.agentsAvailable",{count:t.available})}</span>`}
    </div>
  `}function Lo({filter:e,onFilter:t,onChanged:n}){let{api:s}=w(),a=N(s),r=L(e),c=B(s,$=>"/v1/conversations"+S(yt(e,Fo,$)),{every:No,rowsOf:({conversations:$})=>$,inOrder:r==="hands"?vt:null}),l=ue(c.rows),m=ne(r,e),d=$=>T("supervisor","now",$,e),p=()=>Promise.all([c.refresh(),n()]);return i`
    <${H} list=${c} />
    ${m&&i`<${ce} ...${{ticks:l,hrefOf:d}} list=${m} listed=${c.rows} onChanged=${p} />`}
    <${M} ...${{list:c,settings:a,hrefOf:d,onFilter:t}} label=${o("board.liveConversations")} ticks=${m&&l} onChanged=${p}
      empty=${i`<${Io} filter=${e} onFilter=${t} />`} />
  `}function Io({filter:e,onFilter:t}){let{agent_id:n,queue:s,channel:a}=e,r=[n&&o("board.of",{agent:n}),s&&o("common.inQueue",{queue:s}),a&&o("board.on",{channel:z(a)})].filter(Boolean).join(" ");return i`
    <p class="list-empty">${j[L(e)].empty}${r&&` ${r}`}.</p>
    ${r&&i`
      <p class="list-empty">
        <button type="button" class="small" onClick=${()=>t({agent_id:"",queue:"",channel:""})}>${o("common.clearFilters")}</button>
      </p>
    `}
  `}var Ho=[{value:"return",label:o("wake.goesBackQueue"),hint:o("wake.nextAgentWhoFree")},{value:"close",label:o("wake.closed"),hint:o("common.customersNextMessageOpens")}];function zt({topic:e,onStarted:t,onClose:n}){let{api:s}=w(),[a,r]=b("return"),[u,c]=b(""),l=m=>Dt(s,e,{then:a,message:u.trim(),dryRun:m});return i`
    <${ie} title=${o("common.wakeWhatWaits",{topic:e})} act=${o("common.wake")} asked=${JSON.stringify([a,u])} start=${l}
      onStarted=${t} onClose=${n}>
      <${et} label=${o("wake.messageEachCustomerOptional")} hint=${o("wake.eachGetsMostOnce")} rows="3"
        most=${null} value=${u} onInput=${c} />
      <${W} legend=${o("common.then")} options=${Ho} value=${a} onChange=${r} />
    <//>
  `}var Mo=5e3,Qo=50;function Jt({topic:e="",onChoose:t,onFilter:n}){let[s,a]=b(e),r=we(s);O(()=>a(c=>we(c)===e?c:e),[e]);let u=c=>{c.preventDefault(),r!==e&&t({topic:r})};return i`
    <form class="filters" role="search" aria-label=${o("topicPage.topic")} onSubmit=${u}>
      <${ot} label=${o("topicPage.topic")} hint=${o("topicPage.whatConversationsWerePaused")} typed=${s} onInput=${a} />
      <button type="submit" disabled=${r===""||r===e}>${o("common.show")}</button>
    </form>
    ${e?i`<${jo} key=${e} topic=${e} onFilter=${n} />`:i`<p class="list-empty">${o("topicPage.agentsPauseOrLeave")}</p>`}
  `}function jo({topic:e,onFilter:t}){let{api:n}=w(),s=N(n),a=B(n,$=>_`/v1/topics/${e}`+S({limit:Qo,cursor:$}),{every:Mo,rowsOf:({conversations:$})=>$}),[r,u]=b(!1),[c,l]=b(null),m=a.rows,d=$=>T("supervisor","topics",$,{topic:e});O(()=>{m.length>0&&Ze(e)},[m.length]);let p=$=>{l({run:$,conversations:m}),u(!1)};return i`
    <${H} list=${a} />
    ${c&&i`
      <${le} key=${c.run.bulk_id} title=${o("topicPage.wake",{topic:e})} started=${c.run} conversations=${c.conversations}
        hrefOf=${d} onChanged=${a.refresh} onDismiss=${()=>l(null)} />
    `}
    ${m.length>0&&i`<p><button type="button" class="primary" onClick=${()=>u(!0)}>${o("common.wakeWhatWaits",{topic:e})}</button></p>`}
    ${r&&i`<${zt} topic=${e} onStarted=${p} onClose=${()=>u(!1)} />`}
    <${M} ...${{list:a,settings:s,hrefOf:d,onFilter:t}} label=${o("topicPage.waiting",{topic:e})} onChanged=${a.refresh}
      empty=${i`<p class="list-empty">${o("topicPage.nothingWaits",{topic:e})}</p>`} />
  `}var Uo=Ie(()=>import("./reports-page-KHEVPVOL.js").then(e=>e.ReportsPage),{rare:!0}),Yo=3e3,Go=50,[Xt,Zt,eo]=[6e4,200,{whileHidden:!1}],ve={now:o("supervisor.now"),paused:o("common.paused"),left:o("common.left"),topics:o("supervisor.topics"),reports:o("reports.reports")},Vo={now:o("supervisor.backBoard"),paused:o("supervisor.allPaused"),left:o("supervisor.allLeft"),topics:o("supervisor.backTopic"),reports:o("supervisor.backBoard")},to={paused:o("common.nothingPaused"),left:o("common.nothingLeft")};function ha({list:e,conversationId:t,filter:n}){let s=Object.hasOwn(ve,e??"")?e:"now";We(w().api,"supervisor");let[a,r]=b({agents:[],queues:[]});if(t)return i`<${zo} key=${t} id=${t} list=${s} filter=${n} />`;let u=l=>Ce("supervisor",s,null,kt(Se.get().query,l,s)),c={agent_id:n.agent_id,queue:n.queue};return i`
    <div class="page wide" data-list=${s}>
      <h1>${o("common.supervisor")}</h1>
      <nav class="tabs" aria-label=${o("supervisor.lists")}>
        ${Object.entries(ve).map(([l,m])=>i`
            <a key=${l} href=${T("supervisor",l,null,c)} aria-current=${l===s?"page":void 0}>
              ${m}
            </a>
          `)}
      </nav>
      ${s!=="reports"&&i`<${wt} />`}
      ${s==="now"&&i`<${Kt} filter=${n} onFilter=${u} />`}
      ${s==="topics"&&i`<${Jt} topic=${n.topic} onChoose=${u} onFilter=${Ko} />`}
      ${s==="reports"&&i`<${Uo} filter=${n} onChoose=${u} />`}
      ${["paused","left"].includes(s)&&i`
        <${Jo} ...${{list:s,filter:n,seen:a}} onChoose=${u} />
        <${Xo} key=${s+S(n)} list=${s} filter=${n} onChoose=${u}
          onSeen=${l=>r(m=>en(m,l))} />
      `}
    </div>
  `}function Ko(e){Ae("supervisor","now",null,{show:"all",...e})}function zo({id:e,list:t,filter:n}){let{api:s}=w(),a={href:T("supervisor",t,null,n),words:Vo[t],always:!0};return i`
    <section class="supervised" aria-label=${o("common.conversation")}>
      <h1 class="visually-hidden">${o("common.supervisor")}</h1>
      <${ft} id=${e} back=${a} hrefOf=${r=>T("supervisor",t,r,n)}
        settings=${N(s)} wrapping=${void 0} busy=${null}
        onChange=${()=>{}} onComplete=${()=>{}} />
    </section>
  `}function Jo({list:e,filter:t,seen:n,onChoose:s}){let{api:a}=w(),r=E(a,"/v1/agents"+S({limit:Zt}),Xt,eo).data?.agents??[],u=E(a,"/v1/queues"+S({limit:Zt}),Xt,eo).data?.queues??[],c={agents:pe(n.agents,r.map(({id:l})=>l)),queues:pe(n.queues,u.map(({queue:l})=>l))};return i`<${_t} ...${{list:e,filter:t,known:c,onChoose:s}} />`}function Xo({list:e,filter:t,onChoose:n,onSeen:s}){let{api:a}=w(),r=N(a),{agent_id:u,queue:c,within:l}=t,m=e==="paused"&&l,$=B(a,y=>`/v1/${e}`+S({agent_id:u,queue:c,limit:Go,cursor:y,within:m?l:null}),{every:Yo,rowsOf:y=>y[e],at:y=>m?y.replace(/within=\d+/,S({due_before:oo(l)}).slice(1)):y});O(()=>s($.rows),[$.rows.length]);let f=ue($.rows),k=y=>T("supervisor",e,y,t),h=ne(e,t),A=m?{...h,filter:{...h.filter,due_before:oo(l)}}:h;return i`
    <${H} list=${$} />
    <${ce} list=${A} listed=${$.rows} ...${{ticks:f,hrefOf:k}} onChanged=${$.refresh} />
    <${M} ...${{list:$,settings:r,ticks:f,hrefOf:k}} label=${ve[e]} onFilter=${n} onChanged=${$.refresh}
      empty=${i`<${Zo} list=${e} filter=${t} onChoose=${n} />`} />
  `}function Zo({list:e,filter:t,onChoose:n}){let{agent_id:s,queue:a,within:r}=t,u=e==="paused"&&se[r];if(!s&&!a&&!u)return i`<p class="list-empty">${to[e]}.</p>`;let c=[s&&o("supervisor.by",{agent:s}),a&&o("common.inQueue",{queue:a}),u&&o("supervisor.due",{when:se[r]})],l=()=>n({agent_id:"",queue:"",within:""});return i`
    <p class="list-empty">${to[e]} ${c.filter(Boolean).join(" ")}.</p>
    <p class="list-empty"><button type="button" class="small" onClick=${l}>${o("common.clearFilters")}</button></p>
  `}function oo(e){return new Date(ee()+Number(e)*1e3).toISOString()}function en({agents:e,queues:t},n){return{agents:pe(e,n.map(({pause:s,leave:a})=>(s??a)?.agent_id)),queues:pe(t,n.map(({queue:s})=>s))}}function pe(e,t){return[...new Set([...e,...t.filter(Boolean)])].sort()}export{ha as a};
