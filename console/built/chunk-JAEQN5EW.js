/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a as Ge,b as je,c as Ue,d as Ye,e as Ve,f as he,g as Ke,p as Ze,t as et,v as I,x as tt}from"./chunk-JYUKVTXS.js";import{$ as nt,D as Me,E as He,K as Qe,M as re,R as ke,S as ze,T as Je,U as Xe,Z as ot,aa as st,b as Ne,ba as rt,c as ne,ca as D,d as qe,da as P,e as y,g as Be,ga as at,h as De,ha as it,i as Pe,ia as lt,j as Le,ja as ut,k as Fe,ka as ct,la as mt,ma as pt,na as $t,oa as dt,p as We,sa as ft,ta as gt,ua as bt,v as se,w as Ie}from"./chunk-YGJODFBJ.js";import{A as Te,B as Re,C as n,G as F,N as B,O as A,U as X,V as Z,Z as Ce,_ as C,aa as ee,c as f,ca as Ee,d as h,ea as _e,f as q,g as be,j as Y,k as i,l as Se,la as we,m as z,n as R,o as J,q as xe,r as Ae,ua as te,wa as oe,xa as W}from"./chunk-QHFFBBTZ.js";var V={waiting:{words:n("board.waiting"),empty:n("board.nobodyWaits"),query:{status:"pending",sort:"waiting"}},hands:{words:n("board.agents"),empty:n("board.noAgentHasConversation"),query:{status:"assigned"}},wrapping:{words:n("common.wrappingUp"),empty:n("board.nothingWrappedUp"),query:{status:"wrapping"}},paused:{words:n("common.paused"),empty:n("common.nothingPaused"),query:{state:"pause",sort:"due"}},left:{words:n("common.left"),empty:n("common.nothingLeft"),query:{state:"inactive",sort:"due"}},all:{words:n("board.all"),empty:n("board.noConversationOpen"),query:{}}};function M({show:e}){return Object.hasOwn(V,e??"")?e:"waiting"}function wt(e,t,s="now"){let o={...e,...t};return s==="now"&&t.agent_id&&M(o)==="waiting"?{...o,show:"all"}:o}function ht(e,t,s){let{agent_id:o,queue:a,channel:r}=e;return{...V[M(e)].query,agent_id:o,queue:a,channel:r,limit:t,cursor:s}}function kt(e){let t=s=>ft(s)??1/0;return[...e].sort((s,o)=>t(s)-t(o)||0)}function vt(e,t){let s=(o,a)=>o.reduce((r,u)=>r+a(u),0);return{waiting:s(e,({waiting:o})=>o),paused:s(t,({paused:o})=>o),available:t.filter(({availability:o})=>o==="available").length}}var yt=new Intl.Collator(Te(),{numeric:!0});function Ot(e){let t={available:0,away:1,offline:2};return[...e].sort((s,o)=>t[s.availability]-t[o.availability]||yt.compare(s.id,o.id))}function St(e){let t=({oldest_waiting_seconds:s})=>s??-1;return[...e].sort((s,o)=>t(o)-t(s)||yt.compare(s.queue,o.queue))}var ao={active:["transfer","end"],pause:["resume","extend","transfer","end","wake"],inactive:["wake","end"]},H={resume:{words:n("common.resume"),hint:n("bulkActions.agentWhoPausedOr")},extend:{words:n("common.extend"),hint:n("bulkActions.pauseEndsLater")},transfer:{words:n("common.transfer"),hint:n("bulkActions.queueOrAgent")},end:{words:n("common.end"),hint:n("common.customersNextMessageOpens")},wake:{words:n("common.wake"),hint:n("bulkActions.backQueueNextAgent")}};function xt({state:e},t){return(ao[e]??[]).filter(s=>t||s!=="wake")}function ae(e,{agent_id:t,queue:s,channel:o}){let a={waiting:"active",hands:"active",paused:"pause",left:"inactive"}[e];if(!a)return null;let r=a!=="active"||e==="hands"&&!!t;return{state:a,filter:io({state:a,agent_id:t,queue:s,channel:o}),isExact:r}}function At({action:e,to:t,agentId:s,queue:o,hours:a}){return e==="transfer"?t==="agent"?{agent_id:s}:{queue:o}:e==="extend"?{by_seconds:a*3600}:e==="resume"&&s?{agent_id:s}:{}}function Tt({skipped:e,next_cursor:t},s){let o=new Set(e.map(({conversation_id:r})=>r)),a=s.filter(r=>o.has(r)).length;return{done:s.length-a,skipped:a,isComplete:!t}}function io(e){return Object.fromEntries(Object.entries(e).filter(([,t])=>t))}var Rt=[{cursor:null,data:null,error:null}];function Ct(e,t,{data:s,error:o}){if(!e[t])return e;let a=e.slice(0,t),r=s?.next_cursor??null,[u,...l]=e.slice(t+1),c=u&&r!==null?[{...u,cursor:r},...l]:[];return[...a,{...e[t],data:s,error:o},...o&&!s?e.slice(t+1):c]}function ve(e){let t=e.at(-1).data?.next_cursor;return t?[...e,{cursor:t,data:null,error:null}]:e}function Et(e,t){let s=new Map;return e.forEach(({data:o},a)=>{for(let r of o?t(o):[])s.has(r.id)||s.set(r.id,{row:r,page:a})}),[...s.values()]}function _t(e,t,{first:s,last:o}){let a=t.slice(s,o+1).map(({page:u})=>u),r=e.flatMap(({data:u},l)=>u?[]:[l]);return new Set([0,...a,...r])}function Nt(e,t,{last:s},o=!1){let{data:a}=e.at(-1);if(!a?.next_cursor)return{more:!1,asks:!1};let r=!t.some(({page:l})=>l===e.length-1),u=s>=t.length-lo||o&&t.length<uo;return{more:!r&&u,asks:r}}var lo=15,uo=500;var co={whileHidden:!1},ie=null;function Q(e,t,{every:s,rowsOf:o,inOrder:a,at:r}){let[u]=f(()=>fo(t(null))),[l,c]=f(u.pages),[m,d]=f(u.near),p=q(new Map),$=be(()=>mo(Et(l,o),a),[l]),g=be(()=>$.map(({row:T})=>T),[$]),{more:k,asks:w}=Nt(l,$,m,!!a);h(()=>k&&c(ve),[k,l]);let S=$o(),v=q(null);v.current={address:t(null),pages:l,near:m,known:u.known},h(()=>()=>go(v.current,S.current),[]);let O=_t(l,$,m),b=l.map((T,N)=>i`
      <${po} key=${N} ...${{api:e,at:r,every:s,n:N,refreshers:p}} address=${O.has(N)?t(T.cursor):null}
        onAnswer=${U=>c(ge=>Ct(ge,N,U))} />
    `),[{data:x,error:_}]=l;return{rows:g,loaded:!!(x??_),isRead:!!x,error:l.find(T=>T.error)?.error??null,isOpen:!!l.at(-1).data?.next_cursor||l.at(-1).data===null,asks:w,more:()=>c(ve),refresh:()=>Promise.all([...p.current.values()].map(T=>T())),onNear:d,known:u.known,reading:b}}function mo(e,t){if(!t)return e;let s=new Map(e.map(o=>[o.row,o]));return t([...s.keys()]).map(o=>s.get(o))}function po({api:e,address:t,at:s,every:o,n:a,refreshers:r,onAnswer:u}){let l=D(e,t,o,{...co,at:s});return h(()=>{t!==null&&l.loaded&&u(l)},[l.data,l.error]),h(()=>{if(t!==null)return r.current.set(a,l.refresh),()=>r.current.delete(a)}),null}function $o(){let e=q(0);return h(()=>{let t=({target:s})=>Bt()&&s===qt()&&(e.current=s.scrollTop);return document.addEventListener("scroll",t,{capture:!0,passive:!0}),()=>document.removeEventListener("scroll",t,{capture:!0})},[]),e}var qt=()=>document.querySelector("main"),Bt=()=>!J.get().more;function fo(e){let t=ie?.address===e?ie:null;return ie=null,t&&requestAnimationFrame(()=>qt()?.scrollTo(0,t.top)),t??{pages:Rt,near:{first:0,last:0},known:new Map}}function go(e,t){Bt()||(ie={...e,top:t})}function Dt(e){let[t,s]=f(()=>matchMedia(e).matches);return h(()=>{let o=matchMedia(e),a=()=>s(o.matches);return a(),o.addEventListener("change",a),()=>o.removeEventListener("change",a)},[e]),t}var bo=300,le={3600:n("caseFilters.withinHour"),86400:n("caseFilters.withinHours",{count:24}),604800:n("caseFilters.withinWeek")};function Pt({list:e,filter:t,known:s,onChoose:o}){let a=Y();return i`
    <form class="filters" role="search" aria-label=${n("common.filter")} onSubmit=${r=>r.preventDefault()}>
      <${K} label=${n("common.agent")} value=${t.agent_id} known=${s.agents} onChoose=${r=>o({agent_id:r})} />
      <${K} label=${n("common.queue")} value=${t.queue} known=${s.queues} onChoose=${r=>o({queue:r})} />
      ${e==="paused"&&i`
        <div class="field">
          <label for=${a}>${n("caseFilters.due")}</label>
          <select id=${a} value=${t.within??""} onChange=${r=>o({within:r.currentTarget.value})}>
            <option value="">${n("caseFilters.anyTime")}</option>
            ${Object.entries(le).map(([r,u])=>i`<option key=${r} value=${r}>${wo(u)}</option>`)}
          </select>
        </div>
      `}
    </form>
  `}function K({label:e,value:t="",known:s,onChoose:o}){let a=Y(),[r,u]=f(null),l=q();h(()=>()=>clearTimeout(l.current),[]);let c=p=>{clearTimeout(l.current);let $=Ue(p,s);$!==t&&o($)},m=({currentTarget:{value:p}})=>{u(p),clearTimeout(l.current),l.current=setTimeout(()=>c(p),bo)},d=()=>{r!==null&&c(r),u(null)};return i`
    <div class="field">
      <label for=${a}>${e}</label>
      <input id=${a} type="search" autocapitalize="none" autocomplete="off" spellcheck=${!1} list=${`${a}-names`}
        value=${r??t} onInput=${m} onChange=${d} onBlur=${d} />
      <datalist id=${`${a}-names`}>${s.map(p=>i`<option key=${p} value=${p}></option>`)}</datalist>
    </div>
  `}function wo(e){return e.charAt(0).toUpperCase()+e.slice(1)}function Lt({filter:e,known:t,onChoose:s}){let o=Y(),{agent_id:a,queue:r,channel:u}=e,l=u&&!X.includes(u)?[...X,u]:X;return i`
    <form class="filters" role="search" aria-label=${n("common.filter")} onSubmit=${c=>c.preventDefault()}>
      <${K} label=${n("common.agent")} value=${a} known=${t.agents} onChoose=${c=>s({agent_id:c})} />
      <${K} label=${n("common.queue")} value=${r} known=${t.queues} onChoose=${c=>s({queue:c})} />
      <div class="field">
        <label for=${o}>${n("common.channel")}</label>
        <select id=${o} value=${u??""} onChange=${c=>s({channel:c.currentTarget.value})}>
          <option value="">${n("boardFilters.anyChannel")}</option>
          ${l.map(c=>i`<option key=${c} value=${c}>${Z(c)}</option>`)}
        </select>
      </div>
    </form>
  `}var ho=6e4;function Ft({queues:e,chosen:t,onFilter:s}){return i`
    <section class="board-table" aria-label=${n("boardTables.queues")}>
      <h2>${n("boardTables.queues")}</h2>
      ${e.length===0&&i`<p class="weak">${n("boardTables.noAgentServesQueue")}</p>`}
      <ul>
        ${St(e).map(o=>i`<${ko} key=${o.queue} queue=${o} isChosen=${o.queue===t} onFilter=${s} />`)}
      </ul>
    </section>
  `}function ko({queue:e,isChosen:t,onFilter:s}){let{queue:o,waiting:a,oldest_waiting_seconds:r,agents:u,free_agents:l}=e;return i`
    <li class="board-line" data-selected=${t}>
      <button type="button" class="link" aria-label=${n("boardTables.onlyQueue",{name:o})} aria-pressed=${t}
        onClick=${()=>s({queue:t?"":o})}>${o}</button>
      <span class="board-fact">
        ${n("boardTables.waiting",{count:a})}${r!==null&&i`, <span class="due" data-tone=${gt(r*1e3)}>${n("boardTables.longest",{time:we(r*1e3)})}</span>`}
      </span>
      <span class="board-fact" data-wrong=${a>0&&u===0}>
        ${u===0?n("boardTables.nobodyServes"):n("boardTables.free",{free:l,agents:u})}
      </span>
    </li>
  `}function Wt({agents:e,chosen:t,onFilter:s}){return i`
    <section class="board-table" aria-label=${n("boardTables.agents")}>
      <h2>${n("boardTables.agents")}</h2>
      ${e.length===0&&i`<p class="weak">${n("boardTables.thereNoAgentYet")}</p>`}
      <ul>
        ${Ot(e).map(o=>i`<${vo} key=${o.id} agent=${o} isChosen=${o.id===t} onFilter=${s} />`)}
      </ul>
    </section>
  `}function vo({agent:e,isChosen:t,onFilter:s}){let o=qe(),{id:a,kind:r,availability:u,capacity:l,in_use:c,paused:m,queues:d,since:p}=e,$=o-Date.parse(p);return i`
    <li class="board-line" data-selected=${t}>
      <span class="presence-dot" data-availability=${u}>
        <button type="button" class="link" aria-label=${n("boardTables.onlyAgent",{id:a})} aria-pressed=${t}
          onClick=${()=>s({agent_id:t?"":a})}>${a}</button>
        ${r==="ai"&&i` <span class="tag">${n("boardTables.ai")}</span>`}
      </span>
      <${dt} inUse=${c} capacity=${l} />
      <span class="board-fact">
        ${Ce(u)}${$>=ho&&i`, <time datetime=${p} title=${ee(p)}>${n("boardTables.noNewWork",{time:we($)})}</time>`}
      </span>
      <span class="board-fact">${m>0&&`${n("boardTables.paused",{count:m})} · `}${d.join(", ")||n("boardTables.noQueue")}</span>
    </li>
  `}var yo=2e3,Oo=200;function It(e,t,{then:s,message:o,dryRun:a}){let r={then:s,dry_run:a};return o&&(r.message={body:o}),e.post(B`/v1/topics/${t}/wake`,r)}function Mt(e,{filter:t,action:s,body:o,dryRun:a}){let r=Object.keys(o).length===0;return e.post("/v1/bulk",{filter:t,do:s,...!r&&{with:o},dry_run:a})}function Ht(e,t){return e.post(B`/v1/bulk/${t}/cancel`)}function ue(e,t,s){let[o,a]=f(null),r=t&&B`/v1/bulk/${t.bulk_id}`+A({limit:Oo,cursor:s}),u=o!==null&&o.address===r,{data:l,error:c,refresh:m}=D(e,u?null:r,yo,{whileHidden:!1});return h(()=>{l&&!L(l)&&a({address:r,run:l})},[l]),{run:u?o.run:l??t,error:c,refresh:m}}function L({state:e}){return e==="running"||e==="canceling"}function ce({state:e,matched:t,done:s,skipped_count:o,dry_run:a}){let r={count:t,done:s,skipped:o,state:So[e]??e};return a?n("bulk.previewConversationsWouldDone",r):n("bulk.conversationsDoneSkipped",r)}var So={running:n("bulk.running"),done:n("common.done"),canceling:n("bulk.stopping"),canceled:n("bulk.stopped")};var xo=["transfer","end"];function Qt(e,t,{action:s,body:o}){let a=Se({state:"running",matched:t.length,done:0,skipped_count:0,skipped:[]}),r=m=>a.set({...a.get(),...m}),u=()=>a.get().state==="running"&&r({state:"canceling"}),l=async({id:m,version:d})=>{let p=xo.includes(s)?{ifMatch:`"${d}"`}:{};try{await e.post(`${B`/v1/conversations/${m}`}/${s}`,o,p),r({done:a.get().done+1})}catch({code:$}){let g=[...a.get().skipped,{conversation_id:m,code:$}];r({skipped:g,skipped_count:g.length})}},c=async()=>{for(let m of t)a.get().state==="running"&&await l(m);r({state:a.get().state==="running"?"done":"canceled"})};return{run:a,stop:u,ended:Promise.resolve().then(c)}}function me({title:e,act:t,isReady:s=!0,asked:o,start:a,tally:r,onStarted:u,onClose:l,children:c}){let{api:m}=y(),{busy:d,refusal:p,run:$}=F(),[g,k]=f(null),{run:w}=ue(m,g?.asked===o?g.run:null),S=w!==null&&!L(w),v=async()=>{let{answer:_}=await $("run",()=>a(w===null));_&&(w===null?k({asked:o,run:_.body}):u(_.body))},O=w!==null&&(r?r(w):w),b=w===null?n("run.preview"):n("run.conversations",{act:t,count:O.done}),x=w===null||S&&O.done>0;return i`
    <${je} title=${e} act=${b} busy=${d!==null} isReady=${s&&x} refusal=${p}
      onSubmit=${v} onClose=${l}>
      ${c}
      <p class="due-line" aria-live="polite">${Ao(w,r&&O)}</p>
    <//>
  `}function Ao(e,t){if(e===null)return n("run.nothingDoneYetFirst");if(!t||L(e))return ce(e);let s={done:t.done,all:t.done+t.skipped,skipped:t.skipped};return t.isComplete?n("run.previewSelectedWouldDone",s):n("run.previewMostSelectedWould",s)}var[Gt,jt]=[1,336],To={to:"queue",queue:"",agentId:"",hours:24};function Ut({list:e,chosen:t,listed:s,onStarted:o,onClose:a}){let{api:r,user:u}=y(),l=Ge(r,u),[c,m]=f(t.length===0),d=xt(e,c),[p,$]=f({...To,action:d[0]}),g=d.includes(p.action)?p.action:d[0],k=At({...p,action:g}),w=t.map(({id:b})=>b),S=async b=>b||c?Mt(r,{filter:e.filter,action:g,body:k,dryRun:b}):{body:{rows:Qt(r,t,{action:g,body:k})}},v=b=>{let x={key:b.bulk_id??crypto.randomUUID(),action:g,forAgent:k.agent_id};o(b.rows?{...x,rows:b.rows,conversations:t}:{...x,started:b,conversations:s})},O=[{value:!1,label:n("bulk.conversationsSelected",{count:t.length})},{value:!0,label:n("bulk.allListHas"),hint:n("bulk.alsoNotListed")}];return i`
    <${me} title=${n("bulk.doMany")} act=${H[g].words} isReady=${Eo({...p,action:g},l)} start=${S}
      asked=${JSON.stringify([c,g,k,w])} tally=${c?void 0:b=>Tt(b,w)} onStarted=${v} onClose=${a}>
      ${t.length>0&&e.isExact&&i`<${I} legend=${n("bulk.which")} options=${O} value=${c} onChange=${m} />`}
      <${I} legend=${n("bulk.what")} value=${g} onChange=${b=>$({...p,action:b})}
        options=${d.map(b=>({value:b,label:H[b].words,hint:H[b].hint}))} />
      <${Co} form=${{...p,action:g}} directory=${l} onChange=${b=>$({...p,...b})} />
    <//>
  `}var Ro=[{value:"queue",label:n("bulk.queue")},{value:"agent",label:n("bulk.agent")}];function Co({form:e,directory:t,onChange:s}){let o=i`<${Ye} directory=${t} value=${e.agentId} onPick=${a=>s({agentId:a})} />`;return e.action==="resume"?i`${o}<p class="hint">${n("bulk.withoutAgentEachResumed")}</p>`:e.action==="extend"?i`<${et} label=${n("bulk.hoursLonger")} value=${e.hours} min=${Gt} max=${jt}
      onChange=${a=>s({hours:a})} />`:e.action!=="transfer"?null:i`
    <${I} legend=${n("common.to")} options=${Ro} value=${e.to} onChange=${a=>s({to:a})} />
    ${e.to==="agent"?o:i`<${Ve} directory=${t} value=${e.queue} onPick=${a=>s({queue:a})} />`}
  `}function Eo({action:e,to:t,queue:s,agentId:o,hours:a},r){return e==="resume"?o===""||he(r,o):e==="extend"?a>=Gt&&a<=jt:e!=="transfer"?!0:t==="agent"?he(r,o):Ke(r,s)}function pe({started:e,...t}){let{api:s}=y(),o=pt(),{run:a,refresh:r}=ue(s,e,o.cursor),{refusal:u,run:l}=F(),c=async()=>{await l("stop",()=>Ht(s,a.bulk_id)),await r()};return i`
    <${ye} run=${a} isFirstPage=${o.page===1} refusal=${u} onStop=${c} ...${t}>
      <${$t} pages=${o} nextCursor=${a.next_cursor} label=${n("runResult.pagesWhatWasSkipped")} />
    <//>
  `}function ye({title:e,run:t,conversations:s,hrefOf:o,forAgent:a,isFirstPage:r=!0,refusal:u,onStop:l,onChanged:c,onDismiss:m,children:d}){let p=L(t);return h(()=>{p||c()},[p]),i`
    <section class="run" aria-label=${e}>
      <div class="run-head">
        <p role="status"><strong>${e}.</strong> ${ce(t)}</p>
        ${p?i`<button type="button" class="small" disabled=${t.state==="canceling"} onClick=${l}>${n("runResult.stop")}</button>`:i`<button type="button" class="quiet small" onClick=${m}>${n("common.dismiss")}</button>`}
      </div>
      <${W} refusal=${u} />
      <ul>
        ${_o(t,s,r,a).map(({id:$,name:g,words:k,isDone:w})=>i`
            <li key=${$} class="run-row"><a class="row-name" dir="auto" href=${o($)}>${g}</a> <span
              data-wrong=${!w}>${k}</span></li>
          `)}
      </ul>
      ${d}
    </section>
  `}function _o(e,t,s,o){let a=new Map(e.skipped.map(({conversation_id:c,code:m})=>[c,te({code:m},{forAgent:o})])),r=s&&!e.next_cursor&&!L(e)&&e.state==="done",u=new Map(t.map(c=>[c.id,C(c)])),l=r?t.filter(({id:c})=>!a.has(c)):[];return[...[...a].map(([c,m])=>({id:c,name:u.get(c)??c,words:m,isDone:!1})),...l.map(c=>({id:c.id,name:C(c),words:n("common.done"),isDone:!0}))]}function $e(e){let[t,s]=f(new Set);return{isOn:r=>t.has(r),toggle:(r,u)=>s(l=>new Set(u?[...l,r]:[...l].filter(c=>c!==r))),all:()=>s(new Set(e.map(({id:r})=>r))),clear:()=>s(new Set)}}function de({list:e,listed:t,ticks:s,hrefOf:o,onChanged:a}){let[r,u]=f(!1),[l,c]=f(null),m=t.filter(({id:$})=>s.isOn($)),d=t.length>0&&m.length===t.length,p=$=>{c($),u(!1),s.clear()};return i`
    ${l&&i`<${No} key=${l.key} begun=${l} ...${{hrefOf:o,onChanged:a}} onDismiss=${()=>c(null)} />`}
    ${t.length>0&&i`
      <div class="bulk-bar">
        <label class="option">
          <input type="checkbox" checked=${d} onChange=${d?s.clear:s.all} />
          <span>${m.length>0?n("bulkBar.conversationsSelected",{count:m.length}):n("bulkBar.selectListed",{count:t.length})}</span>
        </label>
        <button type="button" class="small" disabled=${m.length===0&&!e.isExact} onClick=${()=>u(!0)}>
          ${m.length>0?n("bulkBar.doSelected"):n("bulkBar.doAll")}
        </button>
      </div>
    `}
    ${r&&i`<${Ut} ...${{list:e,chosen:m,listed:t,onStarted:p}} onClose=${()=>u(!1)} />`}
  `}function No({begun:e,...t}){let s=H[e.action].words,{conversations:o,forAgent:a}=e,r={...t,title:s,conversations:o,forAgent:a};return e.rows?i`<${qo} rows=${e.rows} ...${r} />`:i`<${pe} started=${e.started} ...${r} />`}function qo({rows:e,...t}){return i`<${ye} run=${z(e.run)} onStop=${e.stop} ...${t} />`}function Yt(e,{onDone:t,onChanged:s}){let{api:o,config:a,user:r}=y(),{busy:u,refusal:l,run:c,clear:m}=F(),[d,p]=f(null),$=Do(),{id:g,last_message:k}=e,w=C(e),S=async(O,b={})=>{p(b.agentId??null);let{answer:x,refusal:_}=await c(O,()=>Me[O](o,e,b));x&&(x.body.task?.agent_id===r.id&&Fe(x.body.task.id),re(Qe(O,x.body,r.id,b)),t()),_&&$(n("common.doneCustomerWhy",{done:He[O],customer:w,why:te(_,{forAgent:b.agentId})})),s()};return{now:S,begin:(O,b)=>{t(),Pe(g,{name:O,customer:w,seq:k?.seq??0},a.undoSeconds,()=>S(O,b))},run:c,busy:u!==null,refusal:l,about:d,clear:m}}var Bo=5e3;function Do(){let e=q({isHere:!0,words:null,at:0});return h(()=>()=>{let{words:t,at:s}=e.current;e.current.isHere=!1,t&&Date.now()-s<Bo&&re(t,{tone:"bad"})},[]),t=>{e.current.isHere?Object.assign(e.current,{words:t,at:Date.now()}):re(t,{tone:"bad"})}}function Vt({conversation:e,settings:t,onChanged:s}){let{api:o,user:a}=y(),[r,u]=f(null),[l,c]=f(!1),m=z(De)[e.id],d=Yt(e,{onDone:()=>u(null),onChanged:s}),{now:p,run:$,busy:g,refusal:k,about:w,clear:S}=d,v=Ie(e,a,t),O=E=>{S(),u({what:E})},b=async()=>{let{answer:E}=await $("load",()=>at(o,e,t));E?u({what:"give-away",load:E}):await p("resume")},x=()=>{u(null),S()},T=Po(v,{ask:O,now:p,onResume:b,onAnswer:E=>d.begin("answer",{signal:e.pause.wait.signal,outcome:E})}),N=({words:E,act:so,kind:ro=""})=>i`
    <button key=${E} type="button" class=${["small",ro].join(" ")} disabled=${g||!!m}
      aria-label=${`${E}: ${C(e)}`} onClick=${so}>${E}</button>
  `,U=v.answer?2:1,ge=r!==null&&it.includes(r.what);return i`
    <div class="case-actions">
      ${m&&i`<span class="waits">${Be[m.name].doing}…</span>`}
      ${T.slice(0,U).map(N)}
      ${v.end&&N({words:n("common.end"),act:()=>O("end"),kind:"danger-quiet"})}
      ${T.length>U&&i`
        <button type="button" class="quiet small" aria-expanded=${l} aria-label=${n("rowActions.moreOf",{name:C(e)})}
          onClick=${()=>c(!l)}>${l?n("rowActions.less"):n("rowActions.more")}</button>
      `}
    </div>
    ${l&&i`<div class="case-more">${T.slice(U).map(N)}</div>`}
    ${!ge&&i`<${W} refusal=${k} forAgent=${w??v.forAgent} onDismiss=${S} />`}
    ${r&&i`
      <${lt} ...${{asking:r,conversation:e,actions:v,settings:t,busy:g,refusal:k,about:w,now:p}} begin=${d.begin}
        owner=${se(e)} unsent=${null} onClose=${x} />
    `}
  `}function Po(e,{ask:t,now:s,onResume:o,onAnswer:a}){let r=e.forAgent?` ${n("common.for",{agent:e.forAgent})}`:"";return[e.answer&&{words:n("common.approve"),act:()=>a("approved")},e.answer&&{words:n("common.decline"),act:()=>a("declined")},e.resume&&{words:n("common.resume")+r,act:o},e.reactivate&&{words:n("common.takeUpAgain")+r,act:()=>s("reactivate")},e.assign&&{words:n("common.assign"),act:()=>t("assign")},e.transfer&&{words:n("common.transfer"),act:()=>t("transfer")},e.extend&&{words:n("common.extend"),act:()=>t("extend")},e.take&&{words:e.from?n("common.takeOver"):n("common.take"),act:()=>e.from?t("take-over"):s("take")}].filter(Boolean)}function Kt({conversation:e,settings:t,href:s,ticks:o,place:a,onFilter:r,onChanged:u}){let{channel:l,queue:c,pause:m,leave:d,priority:p}=e,$=ze(e),g=se(e)??d?.agent_id;return i`
    <li class="case" ...${a}>
      <div class="case-who">
        ${o&&i`<${Lo} conversation=${e} ticks=${o} />`}
        <a class="row-name" dir="auto" href=${s}>${C(e)}</a> <${ot} channel=${l} />
        <${nt} priority=${p} />
        <${st} conversation=${e} />
        ${Fo(e).map(({text:k,isTyped:w})=>i`<p key=${k} class="row-note" dir=${w?"auto":void 0}>${k}</p>`)}
        ${$&&i`<p class="row-note"><a href=${R("supervisor","topics",null,{topic:$})}>${n("common.waits",{topic:$})}</a></p>`}
      </div>
      <p class="case-where">
        ${g?i`
              <button type="button" class="link" aria-label=${n("supervisedRow.onlyAgent",{agent:g})}
                onClick=${()=>r({agent_id:g})}>${g}</button>
              <span class="weak"> · </span>
            `:""}
        <button type="button" class="link" aria-label=${n("supervisedRow.onlyQueue",{queue:c})} onClick=${()=>r({queue:c})}>${c}</button>
      </p>
      <p class="case-due"><${Wo} conversation=${e} /></p>
      <${Vt} ...${{conversation:e,settings:t,onChanged:u}} />
    </li>
  `}function Lo({conversation:{id:e,...t},ticks:s}){return i`
    <input type="checkbox" class="tick" aria-label=${n("supervisedRow.select",{name:C(t)})} checked=${s.isOn(e)}
      onChange=${o=>s.toggle(e,o.currentTarget.checked)} />
  `}function Fo({pause:e}){return e?ut({...e,topic:null}):[]}function Wo({conversation:e}){let{channel_state:t,pause:s,leave:o,task:a}=e;return s?i`<${ct} pause=${s} />`:o?i`<${Io} leave=${o} />`:t==="closed"?i`<span class="weak">${n("common.closed")}</span>`:a?a.reserved_for?i`<span class="weak">${n("supervisedRow.nextFreeSlot",{agent:a.reserved_for})}</span>`:i`<${bt} conversation=${e} />`:i`<span class="weak">${n("supervisedRow.ownRoutingDecidesWho")}</span>`}function Io({leave:e}){return i`
    <span class="weak">${n("supervisedRow.leftReplyCountsUntil",{time:Ee(e.left_at,ne()),date:i`<time datetime=${e.expires_at} title=${ee(e.expires_at)}>${_e(e.expires_at)}</time>`})}</span>
  `}function G({list:e}){return e.isRead?i`<${oe} error=${e.error} />`:i`<${W} refusal=${e.error} />`}function j({list:e,label:t,empty:s,hrefOf:o,...a}){let{rows:r,loaded:u,error:l,isOpen:c,asks:m}=e;h(()=>{r.forEach(({pause:p})=>Ne(p)),Je(r)},[r]);let d=(p,$)=>i`<${Kt} key=${r[p].id} conversation=${r[p]} href=${o(r[p].id)} ...${a} place=${$} />`;return i`
    <section class="cases" aria-label=${t} aria-busy=${!u}>
      ${u&&!l&&r.length===0&&!c&&s}
      <${rt} keys=${r.map(({id:p})=>p)} row=${d} ...${{isOpen:c,onNear:e.onNear,known:e.known}} />
      ${m&&i`<p class="list-empty">${n("cases.nothingSoFar")} <button type="button" class="small" onClick=${e.more}>${n("common.showMore")}</button></p>`}
      ${e.reading}
    </section>
  `}var[Mo,Ho,Qo]=[3e3,5e3,1e4],Go=50,jo="(max-width: 940px)",fe=200,zt={whileHidden:!1};function Zt({filter:e,onFilter:t}){let{api:s}=y(),o=D(s,"/v1/queues"+A({limit:fe}),Ho,zt),a=D(s,"/v1/agents"+A({limit:fe}),Qo,zt),[r,u]=[o.data?.queues??[],a.data?.agents??[]],l=()=>Promise.all([o.refresh(),a.refresh()]),c={agents:u.map(({id:p})=>p),queues:r.map(({queue:p})=>p)},m=Dt(jo),d=i`
    <${Ft} queues=${r} chosen=${e.queue} onFilter=${t} />
    <${Xt} data=${o.data} words=${n("board.onlyFirstQueuesAre",{most:fe})} />
    <${Wt} agents=${u} chosen=${e.agent_id} onFilter=${t} />
    <${Xt} data=${a.data} words=${n("board.onlyFirstAgentsAre",{most:fe})} />
  `;return i`
    <${oe} error=${o.error??a.error} />
    <div class="board">
      <div class="board-live">
        <${Uo} filter=${e} counts=${vt(r,u)} isAll=${Jt(o)&&Jt(a)}
          onChoose=${t} />
        <${Lt} filter=${e} known=${c} onChoose=${t} />
        ${m&&i`<details class="board-folded"><summary>${n("board.queuesAgents")}</summary><div class="board-side">${d}</div></details>`}
        <${Yo} key=${A(e)} filter=${e} onFilter=${t} onChanged=${l} />
      </div>
      ${!m&&i`<aside class="board-side" aria-label=${n("board.queuesAgents")}>${d}</aside>`}
    </div>
  `}function Jt({data:e}){return!!e&&!e.next_cursor}function Xt({data:e,words:t}){return e?.next_cursor?i`<p class="hint">${t}</p>`:null}function Uo({filter:e,counts:t,isAll:s,onChoose:o}){let a=M(e);return i`
    <div class="shown" role="group" aria-label=${n("common.show")}>
      ${Object.entries(V).map(([r,{words:u}])=>i`
          <button key=${r} type="button" class="small" aria-pressed=${r===a} onClick=${()=>o({show:r})}>
            ${u} ${s&&t[r]!==void 0&&i`<span class="count">${Re(t[r])}</span>`}
          </button>
        `)}
      ${s&&i`<span class="weak">${n("board.agentsAvailable",{count:t.available})}</span>`}
    </div>
  `}function Yo({filter:e,onFilter:t,onChanged:s}){let{api:o}=y(),a=P(o),r=M(e),l=Q(o,$=>"/v1/conversations"+A(ht(e,Go,$)),{every:Mo,rowsOf:({conversations:$})=>$,inOrder:r==="hands"?kt:null}),c=$e(l.rows),m=ae(r,e),d=$=>R("supervisor","now",$,e),p=()=>Promise.all([l.refresh(),s()]);return i`
    <${G} list=${l} />
    ${m&&i`<${de} ...${{ticks:c,hrefOf:d}} list=${m} listed=${l.rows} onChanged=${p} />`}
    <${j} ...${{list:l,settings:a,hrefOf:d,onFilter:t}} label=${n("board.liveConversations")} ticks=${m&&c} onChanged=${p}
      empty=${i`<${Vo} filter=${e} onFilter=${t} />`} />
  `}function Vo({filter:e,onFilter:t}){let{agent_id:s,queue:o,channel:a}=e,r=[s&&n("board.of",{agent:s}),o&&n("common.inQueue",{queue:o}),a&&n("board.on",{channel:Z(a)})].filter(Boolean).join(" ");return i`
    <p class="list-empty">${V[M(e)].empty}${r&&` ${r}`}.</p>
    ${r&&i`
      <p class="list-empty">
        <button type="button" class="small" onClick=${()=>t({agent_id:"",queue:"",channel:""})}>${n("common.clearFilters")}</button>
      </p>
    `}
  `}var Ko=[{value:"return",label:n("wake.goesBackQueue"),hint:n("wake.nextAgentWhoFree")},{value:"close",label:n("wake.closed"),hint:n("common.customersNextMessageOpens")}];function eo({topic:e,onStarted:t,onClose:s}){let{api:o}=y(),[a,r]=f("return"),[u,l]=f(""),c=m=>It(o,e,{then:a,message:u.trim(),dryRun:m});return i`
    <${me} title=${n("common.wakeWhatWaits",{topic:e})} act=${n("common.wake")} asked=${JSON.stringify([a,u])} start=${c}
      onStarted=${t} onClose=${s}>
      <${Ze} label=${n("wake.messageEachCustomerOptional")} hint=${n("wake.eachGetsMostOnce")} rows="3"
        most=${null} value=${u} onInput=${l} />
      <${I} legend=${n("common.then")} options=${Ko} value=${a} onChange=${r} />
    <//>
  `}var zo=5e3,Jo=50;function to({topic:e="",onChoose:t,onFilter:s}){let[o,a]=f(e),r=ke(o);h(()=>a(l=>ke(l)===e?l:e),[e]);let u=l=>{l.preventDefault(),r!==e&&t({topic:r})};return i`
    <form class="filters" role="search" aria-label=${n("topicPage.topic")} onSubmit=${u}>
      <${tt} label=${n("topicPage.topic")} hint=${n("topicPage.whatConversationsWerePaused")} typed=${o} onInput=${a} />
      <button type="submit" disabled=${r===""||r===e}>${n("common.show")}</button>
    </form>
    ${e?i`<${Xo} key=${e} topic=${e} onFilter=${s} />`:i`<p class="list-empty">${n("topicPage.agentsPauseOrLeave")}</p>`}
  `}function Xo({topic:e,onFilter:t}){let{api:s}=y(),o=P(s),a=Q(s,$=>B`/v1/topics/${e}`+A({limit:Jo,cursor:$}),{every:zo,rowsOf:({conversations:$})=>$}),[r,u]=f(!1),[l,c]=f(null),m=a.rows,d=$=>R("supervisor","topics",$,{topic:e});h(()=>{m.length>0&&Xe(e)},[m.length]);let p=$=>{c({run:$,conversations:m}),u(!1)};return i`
    <${G} list=${a} />
    ${l&&i`
      <${pe} key=${l.run.bulk_id} title=${n("topicPage.wake",{topic:e})} started=${l.run} conversations=${l.conversations}
        hrefOf=${d} onChanged=${a.refresh} onDismiss=${()=>c(null)} />
    `}
    ${m.length>0&&i`<p><button type="button" class="primary" onClick=${()=>u(!0)}>${n("common.wakeWhatWaits",{topic:e})}</button></p>`}
    ${r&&i`<${eo} topic=${e} onStarted=${p} onClose=${()=>u(!1)} />`}
    <${j} ...${{list:a,settings:o,hrefOf:d,onFilter:t}} label=${n("topicPage.waiting",{topic:e})} onChanged=${a.refresh}
      empty=${i`<p class="list-empty">${n("topicPage.nothingWaits",{topic:e})}</p>`} />
  `}var Zo=We(()=>import("./reports-page-4MSPV2L2.js").then(e=>e.ReportsPage),{rare:!0}),en=3e3,tn=50,Oe={now:n("supervisor.now"),paused:n("common.paused"),left:n("common.left"),topics:n("supervisor.topics"),reports:n("reports.reports")},on={now:n("supervisor.backBoard"),paused:n("supervisor.allPaused"),left:n("supervisor.allLeft"),topics:n("supervisor.backTopic"),reports:n("supervisor.backBoard")},oo={paused:n("common.nothingPaused"),left:n("common.nothingLeft")};function xa({list:e,conversationId:t,filter:s}){let o=Object.hasOwn(Oe,e??"")?e:"now";Le(y().api,"supervisor");let[a,r]=f({agents:[],queues:[]});if(t)return i`<${sn} key=${t} id=${t} list=${o} filter=${s} />`;let u=c=>Ae("supervisor",o,null,wt(J.get().query,c,o)),l={agent_id:s.agent_id,queue:s.queue};return i`
    <div class="page wide" data-list=${o}>
      <h1>${n("common.supervisor")}</h1>
      <nav class="tabs" aria-label=${n("supervisor.lists")}>
        ${Object.entries(Oe).map(([c,m])=>i`
            <a key=${c} href=${R("supervisor",c,null,l)} aria-current=${c===o?"page":void 0}>
              ${m}
            </a>
          `)}
      </nav>
      ${o==="now"&&i`<${Zt} filter=${s} onFilter=${u} />`}
      ${o==="topics"&&i`<${to} topic=${s.topic} onChoose=${u} onFilter=${nn} />`}
      ${o==="reports"&&i`<${Zo} filter=${s} onChoose=${u} />`}
      ${["paused","left"].includes(o)&&i`
        <${Pt} list=${o} filter=${s} known=${a} onChoose=${u} />
        <${rn} key=${o+A(s)} list=${o} filter=${s} onChoose=${u}
          onSeen=${c=>r(m=>ln(m,c))} />
      `}
    </div>
  `}function nn(e){xe("supervisor","now",null,{show:"all",...e})}function sn({id:e,list:t,filter:s}){let{api:o}=y(),a={href:R("supervisor",t,null,s),words:on[t],always:!0};return i`
    <section class="supervised" aria-label=${n("common.conversation")}>
      <h1 class="visually-hidden">${n("common.supervisor")}</h1>
      <${mt} id=${e} back=${a} hrefOf=${r=>R("supervisor",t,r,s)}
        settings=${P(o)} wrapping=${void 0} busy=${null}
        onChange=${()=>{}} onComplete=${()=>{}} />
    </section>
  `}function rn({list:e,filter:t,onChoose:s,onSeen:o}){let{api:a}=y(),r=P(a),{agent_id:u,queue:l,within:c}=t,m=e==="paused"&&c,$=Q(a,v=>`/v1/${e}`+A({agent_id:u,queue:l,limit:tn,cursor:v,within:m?c:null}),{every:en,rowsOf:v=>v[e],at:v=>m?v.replace(/within=\d+/,A({due_before:no(c)}).slice(1)):v});h(()=>o($.rows),[$.rows.length]);let g=$e($.rows),k=v=>R("supervisor",e,v,t),w=ae(e,t),S=m?{...w,filter:{...w.filter,due_before:no(c)}}:w;return i`
    <${G} list=${$} />
    <${de} list=${S} listed=${$.rows} ...${{ticks:g,hrefOf:k}} onChanged=${$.refresh} />
    <${j} ...${{list:$,settings:r,ticks:g,hrefOf:k}} label=${Oe[e]} onFilter=${s} onChanged=${$.refresh}
      empty=${i`<${an} list=${e} filter=${t} onChoose=${s} />`} />
  `}function an({list:e,filter:t,onChoose:s}){let{agent_id:o,queue:a,within:r}=t,u=e==="paused"&&le[r];if(!o&&!a&&!u)return i`<p class="list-empty">${oo[e]}.</p>`;let l=[o&&n("supervisor.by",{agent:o}),a&&n("common.inQueue",{queue:a}),u&&n("supervisor.due",{when:le[r]})],c=()=>s({agent_id:"",queue:"",within:""});return i`
    <p class="list-empty">${oo[e]} ${l.filter(Boolean).join(" ")}.</p>
    <p class="list-empty"><button type="button" class="small" onClick=${c}>${n("common.clearFilters")}</button></p>
  `}function no(e){return new Date(ne()+Number(e)*1e3).toISOString()}function ln({agents:e,queues:t},s){let o=(a,r)=>[...new Set([...a,...r.filter(Boolean)])].sort();return{agents:o(e,s.map(({pause:a,leave:r})=>(a??r)?.agent_id)),queues:o(t,s.map(({queue:a})=>a))}}export{xa as a};
