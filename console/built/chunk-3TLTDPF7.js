/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{A as tt,a as Me,b as Qe,c as je,d as Ue,e as Ge,f as ge,g as Ye,p as Je,t as Xe,v as B,x as Ze}from"./chunk-PBIIHA5X.js";import{Ba as at,Ca as it,Da as lt,Ea as ut,F as te,Fa as ct,G as We,Ga as mt,Ha as pt,Ia as F,Ja as $t,N as Le,Na as dt,O as Ie,Oa as ft,Pa as bt,Qa as gt,U as He,X as oe,b as _e,c as ee,ca as he,d as qe,da as Ve,e as w,ea as Ke,fa as ze,g as Ee,h as Ne,i as De,j as Pe,la as et,n as Be,oa as ot,qa as nt,ra as st,sa as rt,ta as Q,ua as E,z as Fe}from"./chunk-H4Y32NIS.js";import{$ as xe,C as Ae,D as Ce,E as o,I as D,P as _,Q as S,W as K,X as z,aa as R,c as g,ca as J,d as O,ea as Te,f as Y,ga as Re,j as M,k as i,l as ye,m as V,n as x,na as be,p as ve,r as Oe,s as Se,wa as X,ya as Z,za as P}from"./chunk-RJH564VO.js";var j={waiting:{words:o("board.waiting"),empty:o("board.nobodyWaits"),query:{status:"pending",sort:"waiting"}},hands:{words:o("board.agents"),empty:o("board.noAgentHasConversation"),query:{status:"assigned"}},wrapping:{words:o("common.wrappingUp"),empty:o("board.nothingWrappedUp"),query:{status:"wrapping"}},paused:{words:o("common.paused"),empty:o("common.nothingPaused"),query:{state:"pause",sort:"due"}},left:{words:o("common.left"),empty:o("common.nothingLeft"),query:{state:"inactive",sort:"due"}},all:{words:o("board.all"),empty:o("board.noConversationOpen"),query:{}}};function W({show:e}){return Object.hasOwn(j,e??"")?e:"waiting"}function ht(e,t,n="now"){let s={...e,...t};return n==="now"&&t.agent_id&&W(s)==="waiting"?{...s,show:"all"}:s}function wt(e,t,n){let{agent_id:s,queue:a,channel:r}=e;return{...j[W(e)].query,agent_id:s,queue:a,channel:r,limit:t,cursor:n}}function kt(e){let t=n=>ft(n)??1/0;return[...e].sort((n,s)=>t(n)-t(s)||0)}function yt(e,t){let n=(s,a)=>s.reduce((r,u)=>r+a(u),0);return{waiting:n(e,({waiting:s})=>s),paused:n(t,({paused:s})=>s),available:t.filter(({availability:s})=>s==="available").length}}var vt=new Intl.Collator(Ae(),{numeric:!0});function Ot(e){let t={available:0,away:1,offline:2};return[...e].sort((n,s)=>t[n.availability]-t[s.availability]||vt.compare(n.id,s.id))}function St(e){let t=({oldest_waiting_seconds:n})=>n??-1;return[...e].sort((n,s)=>t(s)-t(n)||vt.compare(n.queue,s.queue))}var to={active:["transfer","end"],pause:["resume","extend","transfer","end","wake"],inactive:["wake","end"]},L={resume:{words:o("common.resume"),hint:o("bulkActions.agentWhoPausedOr")},extend:{words:o("common.extend"),hint:o("bulkActions.pauseEndsLater")},transfer:{words:o("common.transfer"),hint:o("bulkActions.queueOrAgent")},end:{words:o("common.end"),hint:o("common.customersNextMessageOpens")},wake:{words:o("common.wake"),hint:o("bulkActions.backQueueNextAgent")}};function At({state:e},t){return(to[e]??[]).filter(n=>t||n!=="wake")}function ne(e,{agent_id:t,queue:n,channel:s}){let a={waiting:"active",hands:"active",paused:"pause",left:"inactive"}[e];if(!a)return null;let r=a!=="active"||e==="hands"&&!!t;return{state:a,filter:oo({state:a,agent_id:t,queue:n,channel:s}),isExact:r}}function Ct({action:e,to:t,agentId:n,queue:s,hours:a}){return e==="transfer"?t==="agent"?{agent_id:n}:{queue:s}:e==="extend"?{by_seconds:a*3600}:e==="resume"&&n?{agent_id:n}:{}}function xt({skipped:e,next_cursor:t},n){let s=new Set(e.map(({conversation_id:r})=>r)),a=n.filter(r=>s.has(r)).length;return{done:n.length-a,skipped:a,isComplete:!t}}function oo(e){return Object.fromEntries(Object.entries(e).filter(([,t])=>t))}var no=300,se={3600:o("caseFilters.withinHour"),86400:o("caseFilters.withinHours",{count:24}),604800:o("caseFilters.withinWeek")};function Tt({list:e,filter:t,known:n,onChoose:s}){let a=M();return i`
    <form class="filters" role="search" aria-label=${o("common.filter")} onSubmit=${r=>r.preventDefault()}>
      <${U} label=${o("common.agent")} value=${t.agent_id} known=${n.agents} onChoose=${r=>s({agent_id:r})} />
      <${U} label=${o("common.queue")} value=${t.queue} known=${n.queues} onChoose=${r=>s({queue:r})} />
      ${e==="paused"&&i`
        <div class="field">
          <label for=${a}>${o("caseFilters.due")}</label>
          <select id=${a} value=${t.within??""} onChange=${r=>s({within:r.currentTarget.value})}>
            <option value="">${o("caseFilters.anyTime")}</option>
            ${Object.entries(se).map(([r,u])=>i`<option key=${r} value=${r}>${so(u)}</option>`)}
          </select>
        </div>
      `}
    </form>
  `}function U({label:e,value:t="",known:n,onChoose:s}){let a=M(),[r,u]=g(null),c=Y();O(()=>()=>clearTimeout(c.current),[]);let l=p=>{clearTimeout(c.current);let $=je(p,n);$!==t&&s($)},m=({currentTarget:{value:p}})=>{u(p),clearTimeout(c.current),c.current=setTimeout(()=>l(p),no)},d=()=>{r!==null&&l(r),u(null)};return i`
    <div class="field">
      <label for=${a}>${e}</label>
      <input id=${a} type="search" autocapitalize="none" autocomplete="off" spellcheck=${!1} list=${`${a}-names`}
        value=${r??t} onInput=${m} onChange=${d} onBlur=${d} />
      <datalist id=${`${a}-names`}>${n.map(p=>i`<option key=${p} value=${p}></option>`)}</datalist>
    </div>
  `}function so(e){return e.charAt(0).toUpperCase()+e.slice(1)}function Rt({filter:e,known:t,onChoose:n}){let s=M(),{agent_id:a,queue:r,channel:u}=e,c=u&&!K.includes(u)?[...K,u]:K;return i`
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
  `}var ro=6e4;function _t({queues:e,chosen:t,onFilter:n}){return i`
    <section class="board-table" aria-label=${o("boardTables.queues")}>
      <h2>${o("boardTables.queues")}</h2>
      ${e.length===0&&i`<p class="weak">${o("boardTables.noAgentServesQueue")}</p>`}
      <ul>
        ${St(e).map(s=>i`<${ao} key=${s.queue} queue=${s} isChosen=${s.queue===t} onFilter=${n} />`)}
      </ul>
    </section>
  `}function ao({queue:e,isChosen:t,onFilter:n}){let{queue:s,waiting:a,oldest_waiting_seconds:r,agents:u,free_agents:c}=e;return i`
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
  `}function qt({agents:e,chosen:t,onFilter:n}){return i`
    <section class="board-table" aria-label=${o("boardTables.agents")}>
      <h2>${o("boardTables.agents")}</h2>
      ${e.length===0&&i`<p class="weak">${o("boardTables.thereNoAgentYet")}</p>`}
      <ul>
        ${Ot(e).map(s=>i`<${io} key=${s.id} agent=${s} isChosen=${s.id===t} onFilter=${n} />`)}
      </ul>
    </section>
  `}function io({agent:e,isChosen:t,onFilter:n}){let s=qe(),{id:a,kind:r,availability:u,capacity:c,in_use:l,paused:m,queues:d,since:p}=e,$=s-Date.parse(p);return i`
    <li class="board-line" data-selected=${t}>
      <span class="presence-dot" data-availability=${u}>
        <button type="button" class="link" aria-label=${o("boardTables.onlyAgent",{id:a})} aria-pressed=${t}
          onClick=${()=>n({agent_id:t?"":a})}>${a}</button>
        ${r==="ai"&&i` <span class="tag">${o("boardTables.ai")}</span>`}
      </span>
      <${$t} inUse=${l} capacity=${c} />
      <span class="board-fact">
        ${xe(u)}${$>=ro&&i`, <time datetime=${p} title=${J(p)}>${o("boardTables.noNewWork",{time:be($)})}</time>`}
      </span>
      <span class="board-fact">${m>0&&`${o("boardTables.paused",{count:m})} · `}${d.join(", ")||o("boardTables.noQueue")}</span>
    </li>
  `}var lo=2e3,uo=200;function Et(e,t,{then:n,message:s,dryRun:a}){let r={then:n,dry_run:a};return s&&(r.message={body:s}),e.post(_`/v1/topics/${t}/wake`,r)}function Nt(e,{filter:t,action:n,body:s,dryRun:a}){let r=Object.keys(s).length===0;return e.post("/v1/bulk",{filter:t,do:n,...!r&&{with:s},dry_run:a})}function Dt(e,t){return e.post(_`/v1/bulk/${t}/cancel`)}function re(e,t,n){let[s,a]=g(null),r=t&&_`/v1/bulk/${t.bulk_id}`+S({limit:uo,cursor:n}),u=s!==null&&s.address===r,{data:c,error:l,refresh:m}=Q(e,u?null:r,lo,{whileHidden:!1});return O(()=>{c&&!N(c)&&a({address:r,run:c})},[c]),{run:u?s.run:c??t,error:l,refresh:m}}function N({state:e}){return e==="running"||e==="canceling"}function ae({state:e,matched:t,done:n,skipped_count:s,dry_run:a}){let r={count:t,done:n,skipped:s,state:co[e]??e};return a?o("bulk.previewConversationsWouldDone",r):o("bulk.conversationsDoneSkipped",r)}var co={running:o("bulk.running"),done:o("common.done"),canceling:o("bulk.stopping"),canceled:o("bulk.stopped")};var mo=["transfer","end"];function Pt(e,t,{action:n,body:s}){let a=ye({state:"running",matched:t.length,done:0,skipped_count:0,skipped:[]}),r=m=>a.set({...a.get(),...m}),u=()=>a.get().state==="running"&&r({state:"canceling"}),c=async({id:m,version:d})=>{let p=mo.includes(n)?{ifMatch:`"${d}"`}:{};try{await e.post(`${_`/v1/conversations/${m}`}/${n}`,s,p),r({done:a.get().done+1})}catch({code:$}){let f=[...a.get().skipped,{conversation_id:m,code:$}];r({skipped:f,skipped_count:f.length})}},l=async()=>{for(let m of t)a.get().state==="running"&&await c(m);r({state:a.get().state==="running"?"done":"canceled"})};return{run:a,stop:u,ended:Promise.resolve().then(l)}}function ie({title:e,act:t,isReady:n=!0,asked:s,start:a,tally:r,onStarted:u,onClose:c,children:l}){let{api:m}=w(),{busy:d,refusal:p,run:$}=D(),[f,k]=g(null),{run:h}=re(m,f?.asked===s?f.run:null),A=h!==null&&!N(h),y=async()=>{let{answer:q}=await $("run",()=>a(h===null));q&&(h===null?k({asked:s,run:q.body}):u(q.body))},v=h!==null&&(r?r(h):h),b=h===null?o("run.preview"):o("run.conversations",{act:t,count:v.done}),C=h===null||A&&v.done>0;return i`
    <${Qe} title=${e} act=${b} busy=${d!==null} isReady=${n&&C} refusal=${p}
      onSubmit=${y} onClose=${c}>
      ${l}
      <p class="due-line" aria-live="polite">${po(h,r&&v)}</p>
    <//>
  `}function po(e,t){if(e===null)return o("run.nothingDoneYetFirst");if(!t||N(e))return ae(e);let n={done:t.done,all:t.done+t.skipped,skipped:t.skipped};return t.isComplete?o("run.previewSelectedWouldDone",n):o("run.previewMostSelectedWould",n)}var[Bt,Ft]=[1,336],$o={to:"queue",queue:"",agentId:"",hours:24};function Wt({list:e,chosen:t,listed:n,onStarted:s,onClose:a}){let{api:r,user:u}=w(),c=Me(r,u),[l,m]=g(t.length===0),d=At(e,l),[p,$]=g({...$o,action:d[0]}),f=d.includes(p.action)?p.action:d[0],k=Ct({...p,action:f}),h=t.map(({id:b})=>b),A=async b=>b||l?Nt(r,{filter:e.filter,action:f,body:k,dryRun:b}):{body:{rows:Pt(r,t,{action:f,body:k})}},y=b=>{let C={key:b.bulk_id??crypto.randomUUID(),action:f,forAgent:k.agent_id};s(b.rows?{...C,rows:b.rows,conversations:t}:{...C,started:b,conversations:n})},v=[{value:!1,label:o("bulk.conversationsSelected",{count:t.length})},{value:!0,label:o("bulk.allListHas"),hint:o("bulk.alsoNotListed")}];return i`
    <${ie} title=${o("bulk.doMany")} act=${L[f].words} isReady=${go({...p,action:f},c)} start=${A}
      asked=${JSON.stringify([l,f,k,h])} tally=${l?void 0:b=>xt(b,h)} onStarted=${y} onClose=${a}>
      ${t.length>0&&e.isExact&&i`<${B} legend=${o("bulk.which")} options=${v} value=${l} onChange=${m} />`}
      <${B} legend=${o("bulk.what")} value=${f} onChange=${b=>$({...p,action:b})}
        options=${d.map(b=>({value:b,label:L[b].words,hint:L[b].hint}))} />
      <${bo} form=${{...p,action:f}} directory=${c} onChange=${b=>$({...p,...b})} />
    <//>
  `}var fo=[{value:"queue",label:o("bulk.queue")},{value:"agent",label:o("bulk.agent")}];function bo({form:e,directory:t,onChange:n}){let s=i`<${Ue} directory=${t} value=${e.agentId} onPick=${a=>n({agentId:a})} />`;return e.action==="resume"?i`${s}<p class="hint">${o("bulk.withoutAgentEachResumed")}</p>`:e.action==="extend"?i`<${Xe} label=${o("bulk.hoursLonger")} value=${e.hours} min=${Bt} max=${Ft}
      onChange=${a=>n({hours:a})} />`:e.action!=="transfer"?null:i`
    <${B} legend=${o("common.to")} options=${fo} value=${e.to} onChange=${a=>n({to:a})} />
    ${e.to==="agent"?s:i`<${Ge} directory=${t} value=${e.queue} onPick=${a=>n({queue:a})} />`}
  `}function go({action:e,to:t,queue:n,agentId:s,hours:a},r){return e==="resume"?s===""||ge(r,s):e==="extend"?a>=Bt&&a<=Ft:e!=="transfer"?!0:t==="agent"?ge(r,s):Ye(r,n)}function Lt(){let[e,t]=g([null]);return{page:e.length,cursor:e.at(-1),next:n=>t(s=>[...s,n]),previous:()=>t(n=>n.length>1?n.slice(0,-1):n),first:()=>t([null])}}function It({pages:e,nextCursor:t,label:n}){return e.page===1&&!t?null:i`
    <nav class="pager" aria-label=${n}>
      <button type="button" class="small" disabled=${e.page===1} onClick=${e.previous}>${o("pager.previous")}</button>
      <span aria-live="polite">${o("pager.page",{page:e.page})}</span>
      <button type="button" class="small" disabled=${!t} onClick=${()=>e.next(t)}>${o("pager.next")}</button>
    </nav>
  `}function le({started:e,...t}){let{api:n}=w(),s=Lt(),{run:a,refresh:r}=re(n,e,s.cursor),{refusal:u,run:c}=D(),l=async()=>{await c("stop",()=>Dt(n,a.bulk_id)),await r()};return i`
    <${we} run=${a} isFirstPage=${s.page===1} refusal=${u} onStop=${l} ...${t}>
      <${It} pages=${s} nextCursor=${a.next_cursor} label=${o("runResult.pagesWhatWasSkipped")} />
    <//>
  `}function we({title:e,run:t,conversations:n,hrefOf:s,forAgent:a,isFirstPage:r=!0,refusal:u,onStop:c,onChanged:l,onDismiss:m,children:d}){let p=N(t);return O(()=>{p||l()},[p]),i`
    <section class="run" aria-label=${e}>
      <div class="run-head">
        <p role="status"><strong>${e}.</strong> ${ae(t)}</p>
        ${p?i`<button type="button" class="small" disabled=${t.state==="canceling"} onClick=${c}>${o("runResult.stop")}</button>`:i`<button type="button" class="quiet small" onClick=${m}>${o("common.dismiss")}</button>`}
      </div>
      <${P} refusal=${u} />
      <ul>
        ${ho(t,n,r,a).map(({id:$,name:f,words:k,isDone:h})=>i`
            <li key=${$} class="run-row"><a class="row-name" dir="auto" href=${s($)}>${f}</a> <span
              data-wrong=${!h}>${k}</span></li>
          `)}
      </ul>
      ${d}
    </section>
  `}function ho(e,t,n,s){let a=new Map(e.skipped.map(({conversation_id:l,code:m})=>[l,X({code:m},{forAgent:s})])),r=n&&!e.next_cursor&&!N(e)&&e.state==="done",u=new Map(t.map(l=>[l.id,R(l)])),c=r?t.filter(({id:l})=>!a.has(l)):[];return[...[...a].map(([l,m])=>({id:l,name:u.get(l)??l,words:m,isDone:!1})),...c.map(l=>({id:l.id,name:R(l),words:o("common.done"),isDone:!0}))]}function ue(e){let[t,n]=g(new Set);return{isOn:r=>t.has(r),toggle:(r,u)=>n(c=>new Set(u?[...c,r]:[...c].filter(l=>l!==r))),all:()=>n(new Set(e.map(({id:r})=>r))),clear:()=>n(new Set)}}function ce({list:e,listed:t,ticks:n,hrefOf:s,onChanged:a}){let[r,u]=g(!1),[c,l]=g(null),m=t.filter(({id:$})=>n.isOn($)),d=t.length>0&&m.length===t.length,p=$=>{l($),u(!1),n.clear()};return i`
    ${c&&i`<${wo} key=${c.key} begun=${c} ...${{hrefOf:s,onChanged:a}} onDismiss=${()=>l(null)} />`}
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
    ${r&&i`<${Wt} ...${{list:e,chosen:m,listed:t,onStarted:p}} onClose=${()=>u(!1)} />`}
  `}function wo({begun:e,...t}){let n=L[e.action].words,{conversations:s,forAgent:a}=e,r={...t,title:n,conversations:s,forAgent:a};return e.rows?i`<${ko} rows=${e.rows} ...${r} />`:i`<${le} started=${e.started} ...${r} />`}function ko({rows:e,...t}){return i`<${we} run=${V(e.run)} onStop=${e.stop} ...${t} />`}function Ht(e,{onDone:t,onChanged:n}){let{api:s,config:a,user:r}=w(),{busy:u,refusal:c,run:l,clear:m}=D(),[d,p]=g(null),$=vo(),{id:f,last_message:k}=e,h=R(e),A=async(v,b={})=>{p(b.agentId??null);let{answer:C,refusal:q}=await l(v,()=>Le[v](s,e,b));C&&(C.body.task?.agent_id===r.id&&Be(C.body.task.id),oe(He(v,C.body,r.id,b)),t()),q&&$(o("common.doneCustomerWhy",{done:Ie[v],customer:h,why:X(q,{forAgent:b.agentId})})),n()};return{now:A,begin:(v,b)=>{t(),De(f,{name:v,customer:h,seq:k?.seq??0},a.undoSeconds,()=>A(v,b))},run:l,busy:u!==null,refusal:c,about:d,clear:m}}var yo=5e3;function vo(){let e=Y({isHere:!0,words:null,at:0});return O(()=>()=>{let{words:t,at:n}=e.current;e.current.isHere=!1,t&&Date.now()-n<yo&&oe(t,{tone:"bad"})},[]),t=>{e.current.isHere?Object.assign(e.current,{words:t,at:Date.now()}):oe(t,{tone:"bad"})}}function Mt({conversation:e,settings:t,onChanged:n}){let{api:s,user:a}=w(),[r,u]=g(null),[c,l]=g(!1),m=V(Ne)[e.id],d=Ht(e,{onDone:()=>u(null),onChanged:n}),{now:p,run:$,busy:f,refusal:k,about:h,clear:A}=d,y=We(e,a,t),v=T=>{A(),u({what:T})},b=async()=>{let{answer:T}=await $("load",()=>it(s,e,t));T?u({what:"give-away",load:T}):await p("resume")},C=()=>{u(null),A()},G=Oo(y,{ask:v,now:p,onResume:b,onAnswer:T=>d.begin("answer",{signal:e.pause.wait.signal,outcome:T})}),pe=y.end&&{words:o("common.end"),act:()=>v("end"),kind:"danger-quiet"},$e=R(e);tt(e.id,$e,f||m?[]:[...G,pe].filter(Boolean));let de=({words:T,act:Zt,kind:eo=""})=>i`
    <button key=${T} type="button" class=${["small",eo].join(" ")} disabled=${f||!!m}
      aria-label=${`${T}: ${$e}`} onClick=${Zt}>${T}</button>
  `,fe=y.answer?2:1,Xt=r!==null&&lt.includes(r.what);return i`
    <div class="case-actions">
      ${m&&i`<span class="waits">${Ee[m.name].doing}…</span>`}
      ${G.slice(0,fe).map(de)}
      ${pe&&de(pe)}
      ${G.length>fe&&i`
        <button type="button" class="quiet small" aria-expanded=${c} aria-label=${o("rowActions.moreOf",{name:$e})}
          onClick=${()=>l(!c)}>${c?o("rowActions.less"):o("rowActions.more")}</button>
      `}
    </div>
    ${c&&i`<div class="case-more">${G.slice(fe).map(de)}</div>`}
    ${!Xt&&i`<${P} refusal=${k} forAgent=${h??y.forAgent} onDismiss=${A} />`}
    ${r&&i`
      <${ut} ...${{asking:r,conversation:e,actions:y,settings:t,busy:f,refusal:k,about:h,now:p}} begin=${d.begin}
        owner=${te(e)} unsent=${null} onClose=${C} />
    `}
  `}function Oo(e,{ask:t,now:n,onResume:s,onAnswer:a}){let r=e.forAgent?` ${o("common.for",{agent:e.forAgent})}`:"";return[e.answer&&{words:o("common.approve"),act:()=>a("approved")},e.answer&&{words:o("common.decline"),act:()=>a("declined")},e.resume&&{words:o("common.resume")+r,act:s},e.reactivate&&{words:o("common.takeUpAgain")+r,act:()=>n("reactivate")},e.assign&&{words:o("common.assign"),act:()=>t("assign")},e.transfer&&{words:o("common.transfer"),act:()=>t("transfer")},e.extend&&{words:o("common.extend"),act:()=>t("extend")},e.take&&{words:e.from?o("common.takeOver"):o("common.take"),act:()=>e.from?t("take-over"):n("take")}].filter(Boolean)}function Qt({conversation:e,settings:t,href:n,ticks:s,place:a,onFilter:r,onChanged:u}){let{channel:c,queue:l,pause:m,leave:d,priority:p}=e,$=Ve(e),f=te(e)??d?.agent_id;return i`
    <li class="case" ...${a}>
      <div class="case-who">
        ${s&&i`<${So} conversation=${e} ticks=${s} />`}
        <a class="row-name" dir="auto" href=${n}>${R(e)}</a> <${ot} channel=${c} />
        <${nt} priority=${p} />
        <${st} conversation=${e} />
        ${Ao(e).map(({text:k,isTyped:h})=>i`<p key=${k} class="row-note" dir=${h?"auto":void 0}>${k}</p>`)}
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
      <p class="case-due"><${Co} conversation=${e} /></p>
      <${Mt} ...${{conversation:e,settings:t,onChanged:u}} />
    </li>
  `}function So({conversation:{id:e,...t},ticks:n}){return i`
    <input type="checkbox" class="tick" aria-label=${o("supervisedRow.select",{name:R(t)})} checked=${n.isOn(e)}
      onChange=${s=>n.toggle(e,s.currentTarget.checked)} />
  `}function Ao({pause:e}){return e?ct({...e,topic:null}):[]}function Co({conversation:e}){let{channel_state:t,pause:n,leave:s,task:a}=e;return n?i`<${mt} pause=${n} />`:s?i`<${xo} leave=${s} />`:t==="closed"?i`<span class="weak">${o("common.closed")}</span>`:a?a.reserved_for?i`<span class="weak">${o("supervisedRow.nextFreeSlot",{agent:a.reserved_for})}</span>`:i`<${gt} conversation=${e} />`:i`<span class="weak">${o("supervisedRow.ownRoutingDecidesWho")}</span>`}function xo({leave:e}){return i`
    <span class="weak">${o("supervisedRow.leftReplyCountsUntil",{time:Te(e.left_at,ee()),date:i`<time datetime=${e.expires_at} title=${J(e.expires_at)}>${Re(e.expires_at)}</time>`})}</span>
  `}function I({list:e}){return e.isRead?i`<${Z} error=${e.error} />`:i`<${P} refusal=${e.error} />`}function H({list:e,label:t,empty:n,hrefOf:s,...a}){let{rows:r,loaded:u,error:c,isOpen:l,asks:m}=e;et("cases",r),O(()=>{r.forEach(({pause:p})=>_e(p)),Ke(r)},[r]);let d=(p,$)=>i`<${Qt} key=${r[p].id} conversation=${r[p]} href=${s(r[p].id)} ...${a} place=${$} />`;return i`
    <section class="cases" aria-label=${t} aria-busy=${!u}>
      ${u&&!c&&r.length===0&&!l&&n}
      <${rt} keys=${r.map(({id:p})=>p)} row=${d} ...${{isOpen:l,onNear:e.onNear,known:e.known}} />
      ${m&&i`<p class="list-empty">${o("cases.nothingSoFar")} <button type="button" class="small" onClick=${e.more}>${o("common.showMore")}</button></p>`}
      ${e.reading}
    </section>
  `}var[To,Ro,_o]=[3e3,5e3,1e4],qo=50,Eo="(max-width: 940px)",me=200,jt={whileHidden:!1};function Yt({filter:e,onFilter:t}){let{api:n}=w(),s=Q(n,"/v1/queues"+S({limit:me}),Ro,jt),a=Q(n,"/v1/agents"+S({limit:me}),_o,jt),[r,u]=[s.data?.queues??[],a.data?.agents??[]],c=()=>Promise.all([s.refresh(),a.refresh()]),l={agents:u.map(({id:p})=>p),queues:r.map(({queue:p})=>p)},m=at(Eo),d=i`
    <${_t} queues=${r} chosen=${e.queue} onFilter=${t} />
    <${Gt} data=${s.data} words=${o("board.onlyFirstQueuesAre",{most:me})} />
    <${qt} agents=${u} chosen=${e.agent_id} onFilter=${t} />
    <${Gt} data=${a.data} words=${o("board.onlyFirstAgentsAre",{most:me})} />
  `;return i`
    <${Z} error=${s.error??a.error} />
    <div class="board">
      <div class="board-live">
        <${No} filter=${e} counts=${yt(r,u)} isAll=${Ut(s)&&Ut(a)}
          onChoose=${t} />
        <${Rt} filter=${e} known=${l} onChoose=${t} />
        ${m&&i`<details class="board-folded"><summary>${o("board.queuesAgents")}</summary><div class="board-side">${d}</div></details>`}
        <${Do} key=${S(e)} filter=${e} onFilter=${t} onChanged=${c} />
      </div>
      ${!m&&i`<aside class="board-side" aria-label=${o("board.queuesAgents")}>${d}</aside>`}
    </div>
  `}function Ut({data:e}){return!!e&&!e.next_cursor}function Gt({data:e,words:t}){return e?.next_cursor?i`<p class="hint">${t}</p>`:null}function No({filter:e,counts:t,isAll:n,onChoose:s}){let a=W(e);return i`
    <div class="shown" role="group" aria-label=${o("common.show")}>
      ${Object.entries(j).map(([r,{words:u}])=>i`
          <button key=${r} type="button" class="small" aria-pressed=${r===a} onClick=${()=>s({show:r})}>
            ${u} ${n&&t[r]!==void 0&&i`<span class="count">${Ce(t[r])}</span>`}
          </button>
        `)}
      ${n&&i`<span class="weak">${o("board.agentsAvailable",{count:t.available})}</span>`}
    </div>
  `}function Do({filter:e,onFilter:t,onChanged:n}){let{api:s}=w(),a=E(s),r=W(e),c=F(s,$=>"/v1/conversations"+S(wt(e,qo,$)),{every:To,rowsOf:({conversations:$})=>$,inOrder:r==="hands"?kt:null}),l=ue(c.rows),m=ne(r,e),d=$=>x("supervisor","now",$,e),p=()=>Promise.all([c.refresh(),n()]);return i`
    <${I} list=${c} />
    ${m&&i`<${ce} ...${{ticks:l,hrefOf:d}} list=${m} listed=${c.rows} onChanged=${p} />`}
    <${H} ...${{list:c,settings:a,hrefOf:d,onFilter:t}} label=${o("board.liveConversations")} ticks=${m&&l} onChanged=${p}
      empty=${i`<${Po} filter=${e} onFilter=${t} />`} />
  `}function Po({filter:e,onFilter:t}){let{agent_id:n,queue:s,channel:a}=e,r=[n&&o("board.of",{agent:n}),s&&o("common.inQueue",{queue:s}),a&&o("board.on",{channel:z(a)})].filter(Boolean).join(" ");return i`
    <p class="list-empty">${j[W(e)].empty}${r&&` ${r}`}.</p>
    ${r&&i`
      <p class="list-empty">
        <button type="button" class="small" onClick=${()=>t({agent_id:"",queue:"",channel:""})}>${o("common.clearFilters")}</button>
      </p>
    `}
  `}var Bo=[{value:"return",label:o("wake.goesBackQueue"),hint:o("wake.nextAgentWhoFree")},{value:"close",label:o("wake.closed"),hint:o("common.customersNextMessageOpens")}];function Vt({topic:e,onStarted:t,onClose:n}){let{api:s}=w(),[a,r]=g("return"),[u,c]=g(""),l=m=>Et(s,e,{then:a,message:u.trim(),dryRun:m});return i`
    <${ie} title=${o("common.wakeWhatWaits",{topic:e})} act=${o("common.wake")} asked=${JSON.stringify([a,u])} start=${l}
      onStarted=${t} onClose=${n}>
      <${Je} label=${o("wake.messageEachCustomerOptional")} hint=${o("wake.eachGetsMostOnce")} rows="3"
        most=${null} value=${u} onInput=${c} />
      <${B} legend=${o("common.then")} options=${Bo} value=${a} onChange=${r} />
    <//>
  `}var Fo=5e3,Wo=50;function Kt({topic:e="",onChoose:t,onFilter:n}){let[s,a]=g(e),r=he(s);O(()=>a(c=>he(c)===e?c:e),[e]);let u=c=>{c.preventDefault(),r!==e&&t({topic:r})};return i`
    <form class="filters" role="search" aria-label=${o("topicPage.topic")} onSubmit=${u}>
      <${Ze} label=${o("topicPage.topic")} hint=${o("topicPage.whatConversationsWerePaused")} typed=${s} onInput=${a} />
      <button type="submit" disabled=${r===""||r===e}>${o("common.show")}</button>
    </form>
    ${e?i`<${Lo} key=${e} topic=${e} onFilter=${n} />`:i`<p class="list-empty">${o("topicPage.agentsPauseOrLeave")}</p>`}
  `}function Lo({topic:e,onFilter:t}){let{api:n}=w(),s=E(n),a=F(n,$=>_`/v1/topics/${e}`+S({limit:Wo,cursor:$}),{every:Fo,rowsOf:({conversations:$})=>$}),[r,u]=g(!1),[c,l]=g(null),m=a.rows,d=$=>x("supervisor","topics",$,{topic:e});O(()=>{m.length>0&&ze(e)},[m.length]);let p=$=>{l({run:$,conversations:m}),u(!1)};return i`
    <${I} list=${a} />
    ${c&&i`
      <${le} key=${c.run.bulk_id} title=${o("topicPage.wake",{topic:e})} started=${c.run} conversations=${c.conversations}
        hrefOf=${d} onChanged=${a.refresh} onDismiss=${()=>l(null)} />
    `}
    ${m.length>0&&i`<p><button type="button" class="primary" onClick=${()=>u(!0)}>${o("common.wakeWhatWaits",{topic:e})}</button></p>`}
    ${r&&i`<${Vt} topic=${e} onStarted=${p} onClose=${()=>u(!1)} />`}
    <${H} ...${{list:a,settings:s,hrefOf:d,onFilter:t}} label=${o("topicPage.waiting",{topic:e})} onChanged=${a.refresh}
      empty=${i`<p class="list-empty">${o("topicPage.nothingWaits",{topic:e})}</p>`} />
  `}var Io=Fe(()=>import("./reports-page-O65X4S5W.js").then(e=>e.ReportsPage),{rare:!0}),Ho=3e3,Mo=50,ke={now:o("supervisor.now"),paused:o("common.paused"),left:o("common.left"),topics:o("supervisor.topics"),reports:o("reports.reports")},Qo={now:o("supervisor.backBoard"),paused:o("supervisor.allPaused"),left:o("supervisor.allLeft"),topics:o("supervisor.backTopic"),reports:o("supervisor.backBoard")},zt={paused:o("common.nothingPaused"),left:o("common.nothingLeft")};function ca({list:e,conversationId:t,filter:n}){let s=Object.hasOwn(ke,e??"")?e:"now";Pe(w().api,"supervisor");let[a,r]=g({agents:[],queues:[]});if(t)return i`<${Uo} key=${t} id=${t} list=${s} filter=${n} />`;let u=l=>Se("supervisor",s,null,ht(ve.get().query,l,s)),c={agent_id:n.agent_id,queue:n.queue};return i`
    <div class="page wide" data-list=${s}>
      <h1>${o("common.supervisor")}</h1>
      <nav class="tabs" aria-label=${o("supervisor.lists")}>
        ${Object.entries(ke).map(([l,m])=>i`
            <a key=${l} href=${x("supervisor",l,null,c)} aria-current=${l===s?"page":void 0}>
              ${m}
            </a>
          `)}
      </nav>
      ${s!=="reports"&&i`<${dt} />`}
      ${s==="now"&&i`<${Yt} filter=${n} onFilter=${u} />`}
      ${s==="topics"&&i`<${Kt} topic=${n.topic} onChoose=${u} onFilter=${jo} />`}
      ${s==="reports"&&i`<${Io} filter=${n} onChoose=${u} />`}
      ${["paused","left"].includes(s)&&i`
        <${Tt} list=${s} filter=${n} known=${a} onChoose=${u} />
        <${Go} key=${s+S(n)} list=${s} filter=${n} onChoose=${u}
          onSeen=${l=>r(m=>Vo(m,l))} />
      `}
    </div>
  `}function jo(e){Oe("supervisor","now",null,{show:"all",...e})}function Uo({id:e,list:t,filter:n}){let{api:s}=w(),a={href:x("supervisor",t,null,n),words:Qo[t],always:!0};return i`
    <section class="supervised" aria-label=${o("common.conversation")}>
      <h1 class="visually-hidden">${o("common.supervisor")}</h1>
      <${pt} id=${e} back=${a} hrefOf=${r=>x("supervisor",t,r,n)}
        settings=${E(s)} wrapping=${void 0} busy=${null}
        onChange=${()=>{}} onComplete=${()=>{}} />
    </section>
  `}function Go({list:e,filter:t,onChoose:n,onSeen:s}){let{api:a}=w(),r=E(a),{agent_id:u,queue:c,within:l}=t,m=e==="paused"&&l,$=F(a,y=>`/v1/${e}`+S({agent_id:u,queue:c,limit:Mo,cursor:y,within:m?l:null}),{every:Ho,rowsOf:y=>y[e],at:y=>m?y.replace(/within=\d+/,S({due_before:Jt(l)}).slice(1)):y});O(()=>s($.rows),[$.rows.length]);let f=ue($.rows),k=y=>x("supervisor",e,y,t),h=ne(e,t),A=m?{...h,filter:{...h.filter,due_before:Jt(l)}}:h;return i`
    <${I} list=${$} />
    <${ce} list=${A} listed=${$.rows} ...${{ticks:f,hrefOf:k}} onChanged=${$.refresh} />
    <${H} ...${{list:$,settings:r,ticks:f,hrefOf:k}} label=${ke[e]} onFilter=${n} onChanged=${$.refresh}
      empty=${i`<${Yo} list=${e} filter=${t} onChoose=${n} />`} />
  `}function Yo({list:e,filter:t,onChoose:n}){let{agent_id:s,queue:a,within:r}=t,u=e==="paused"&&se[r];if(!s&&!a&&!u)return i`<p class="list-empty">${zt[e]}.</p>`;let c=[s&&o("supervisor.by",{agent:s}),a&&o("common.inQueue",{queue:a}),u&&o("supervisor.due",{when:se[r]})],l=()=>n({agent_id:"",queue:"",within:""});return i`
    <p class="list-empty">${zt[e]} ${c.filter(Boolean).join(" ")}.</p>
    <p class="list-empty"><button type="button" class="small" onClick=${l}>${o("common.clearFilters")}</button></p>
  `}function Jt(e){return new Date(ee()+Number(e)*1e3).toISOString()}function Vo({agents:e,queues:t},n){let s=(a,r)=>[...new Set([...a,...r.filter(Boolean)])].sort();return{agents:s(e,n.map(({pause:a,leave:r})=>(a??r)?.agent_id)),queues:s(t,n.map(({queue:a})=>a))}}export{ca as a};
