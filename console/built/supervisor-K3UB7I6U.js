/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{a as Ie,b as Fe,c as Le,d as He,e as Me,f as de,g as je,o as Ge,s as Ue,u as H,w as Ve}from"./chunk-ZONIGXYY.js";import{E as Be,G as te,L as ge,M as Qe,N as oe,O as Ye,T as Ke,V as Je,W as q,X as B,Y as ze,Z as Xe,_ as Ze,b as L,ba as et,c as Z,ca as tt,d as _e,da as ot,e as y,ea as nt,fa as st,g as Ee,ga as rt,h as qe,ha as N,i as Re,ia as D,j as Ne,ja as at,na as it,t as ee,u as De,x as Pe,y as We}from"./chunk-PBMAHIQ6.js";import{D as F,F as R,G as x,L as J,M as xe,Q as Te,R as A,S as z,U as Ae,W as Ce,_ as me,c as w,d as k,f as V,fa as _,ha as X,j as Y,ja as W,k as a,ka as E,n as ve,o as K,p as T,q as ke,s as Se,t as Oe}from"./chunk-WQQTAGGD.js";var G={waiting:{words:"Waiting",empty:"Nobody waits",query:{status:"pending",sort:"waiting"}},hands:{words:"With agents",empty:"No agent has a conversation",query:{status:"assigned"}},wrapping:{words:"Wrapping up",empty:"Nothing is wrapped up",query:{status:"wrapping"}},paused:{words:"Paused",empty:"Nothing is paused",query:{state:"pause",sort:"due"}},left:{words:"Left",empty:"Nothing is left",query:{state:"inactive",sort:"due"}},all:{words:"All",empty:"No conversation is open",query:{}}};function M({show:e}){return Object.hasOwn(G,e??"")?e:"waiting"}function lt(e,t,n="now"){let o={...e,...t};return n==="now"&&t.agent_id&&M(o)==="waiting"?{...o,show:"all"}:o}function ut(e,t,n){let{agent_id:o,queue:r,channel:s}=e;return{...G[M(e)].query,agent_id:o,queue:r,channel:s,limit:t,cursor:n}}function ct(e){let t=n=>ze(n)??1/0;return[...e].sort((n,o)=>t(n)-t(o)||0)}function pt(e,t){let n=(o,r)=>o.reduce((s,l)=>s+r(l),0);return{waiting:n(e,({waiting:o})=>o),paused:n(t,({paused:o})=>o),available:t.filter(({availability:o})=>o==="available").length}}function $t(e){let t={available:0,away:1,offline:2};return[...e].sort((n,o)=>t[n.availability]-t[o.availability]||(n.id<o.id?-1:1))}function ft(e){let t=({oldest_waiting_seconds:n})=>n??-1;return[...e].sort((n,o)=>t(o)-t(n)||(n.queue<o.queue?-1:1))}var Ft={active:["transfer","end"],pause:["resume","extend","transfer","end","wake"],inactive:["wake","end"]},j={resume:{words:"Resume",hint:"for the agent who paused, or for another"},extend:{words:"Extend",hint:"the pause ends later"},transfer:{words:"Transfer",hint:"to a queue or to an agent"},end:{words:"End",hint:"the customer's next message opens a new conversation"},wake:{words:"Wake",hint:"back to its queue, for the next agent who is free"}};function mt({state:e},t){return(Ft[e]??[]).filter(n=>t||n!=="wake")}function ne(e,{agent_id:t,queue:n,channel:o}){let r={waiting:"active",hands:"active",paused:"pause",left:"inactive"}[e];if(!r)return null;let s=r!=="active"||e==="hands"&&!!t;return{state:r,filter:Lt({state:r,agent_id:t,queue:n,channel:o}),isExact:s}}function dt({action:e,to:t,agentId:n,queue:o,hours:r}){return e==="transfer"?t==="agent"?{agent_id:n}:{queue:o}:e==="extend"?{by_seconds:r*3600}:e==="resume"&&n?{agent_id:n}:{}}function gt({skipped:e,next_cursor:t},n){let o=new Set(e.map(({conversation_id:s})=>s)),r=n.filter(s=>o.has(s)).length;return{done:n.length-r,skipped:r,isComplete:!t}}function Lt(e){return Object.fromEntries(Object.entries(e).filter(([,t])=>t))}var Ht=300,se={3600:"within the hour",86400:"within 24 hours",604800:"within a week"};function ht({list:e,filter:t,known:n,onChoose:o}){let r=Y();return a`
    <form class="filters" role="search" aria-label="Filter" onSubmit=${s=>s.preventDefault()}>
      <${U} label="Agent" value=${t.agent_id} known=${n.agents} onChoose=${s=>o({agent_id:s})} />
      <${U} label="Queue" value=${t.queue} known=${n.queues} onChoose=${s=>o({queue:s})} />
      ${e==="paused"&&a`
        <div class="field">
          <label for=${r}>Due</label>
          <select id=${r} value=${t.within??""} onChange=${s=>o({within:s.currentTarget.value})}>
            <option value="">Any time</option>
            ${Object.entries(se).map(([s,l])=>a`<option key=${s} value=${s}>${Mt(l)}</option>`)}
          </select>
        </div>
      `}
    </form>
  `}function U({label:e,value:t="",known:n,onChoose:o}){let r=Y(),[s,l]=w(null),u=V();k(()=>()=>clearTimeout(u.current),[]);let i=p=>{clearTimeout(u.current);let m=Le(p,n);m!==t&&o(m)},c=({currentTarget:{value:p}})=>{l(p),clearTimeout(u.current),u.current=setTimeout(()=>i(p),Ht)},f=()=>{s!==null&&i(s),l(null)};return a`
    <div class="field">
      <label for=${r}>${e}</label>
      <input id=${r} type="search" autocapitalize="none" autocomplete="off" spellcheck=${!1} list=${`${r}-names`}
        value=${s??t} onInput=${c} onChange=${f} onBlur=${f} />
      <datalist id=${`${r}-names`}>${n.map(p=>a`<option key=${p} value=${p}></option>`)}</datalist>
    </div>
  `}function Mt(e){return e.charAt(0).toUpperCase()+e.slice(1)}function wt({filter:e,known:t,onChoose:n}){let o=Y(),{agent_id:r,queue:s,channel:l}=e,u=l&&!J.includes(l)?[...J,l]:J;return a`
    <form class="filters" role="search" aria-label="Filter" onSubmit=${i=>i.preventDefault()}>
      <${U} label="Agent" value=${r} known=${t.agents} onChoose=${i=>n({agent_id:i})} />
      <${U} label="Queue" value=${s} known=${t.queues} onChoose=${i=>n({queue:i})} />
      <div class="field">
        <label for=${o}>Channel</label>
        <select id=${o} value=${l??""} onChange=${i=>n({channel:i.currentTarget.value})}>
          <option value="">Any channel</option>
          ${u.map(i=>a`<option key=${i} value=${i}>${xe(i)}</option>`)}
        </select>
      </div>
    </form>
  `}var jt=6e4;function bt({queues:e,chosen:t,onFilter:n}){return a`
    <section class="board-table" aria-label="Queues">
      <h2>Queues</h2>
      ${e.length===0&&a`<p class="weak">No agent serves a queue, and nothing waits.</p>`}
      <ul>
        ${ft(e).map(o=>a`<${Qt} key=${o.queue} queue=${o} isChosen=${o.queue===t} onFilter=${n} />`)}
      </ul>
    </section>
  `}function Qt({queue:e,isChosen:t,onFilter:n}){let{queue:o,waiting:r,oldest_waiting_seconds:s,agents:l,free_agents:u}=e;return a`
    <li class="board-line" data-selected=${t}>
      <button type="button" class="link" aria-label=${`Only queue ${o}`} aria-pressed=${t}
        onClick=${()=>n({queue:t?"":o})}>${o}</button>
      <span class="board-fact">
        ${r} waiting${s!==null&&a`, <span class="due" data-tone=${Ze(s*1e3)}>longest ${me(s*1e3)}</span>`}
      </span>
      <span class="board-fact" data-wrong=${r>0&&l===0}>
        ${l===0?"nobody serves it":`${u} of ${l} free`}
      </span>
    </li>
  `}function yt({agents:e,chosen:t,onFilter:n}){return a`
    <section class="board-table" aria-label="Agents">
      <h2>Agents</h2>
      ${e.length===0&&a`<p class="weak">There is no agent yet.</p>`}
      <ul>
        ${$t(e).map(o=>a`<${Yt} key=${o.id} agent=${o} isChosen=${o.id===t} onFilter=${n} />`)}
      </ul>
    </section>
  `}function Yt({agent:e,isChosen:t,onFilter:n}){let o=_e(),{id:r,kind:s,availability:l,capacity:u,in_use:i,paused:c,queues:f,since:p}=e,m=o-Date.parse(p);return a`
    <li class="board-line" data-selected=${t}>
      <span class="presence-dot" data-availability=${l}>
        <button type="button" class="link" aria-label=${`Only agent ${r}`} aria-pressed=${t}
          onClick=${()=>n({agent_id:t?"":r})}>${r}</button>
        ${s==="ai"&&a` <span class="tag">AI</span>`}
      </span>
      <${at} inUse=${i} capacity=${u} />
      <span class="board-fact">
        ${Te(l)}${m>=jt&&a`, <time datetime=${p} title=${z(p)}>no new work for ${me(m)}</time>`}
      </span>
      <span class="board-fact">${c>0&&`${c} paused · `}${f.join(", ")||"no queue"}</span>
    </li>
  `}var Gt=2e3,Ut=200;function vt(e,t,{then:n,message:o,dryRun:r}){let s={then:n,dry_run:r};return o&&(s.message={body:o}),e.post(R`/v1/topics/${t}/wake`,s)}function kt(e,{filter:t,action:n,body:o,dryRun:r}){let s=Object.keys(o).length===0;return e.post("/v1/bulk",{filter:t,do:n,...!s&&{with:o},dry_run:r})}function St(e,t){return e.post(R`/v1/bulk/${t}/cancel`)}function re(e,t,n){let[o,r]=w(null),s=t&&R`/v1/bulk/${t.bulk_id}`+x({limit:Ut,cursor:n}),l=o!==null&&o.address===s,{data:u,error:i,refresh:c}=q(e,l?null:s,Gt,{whileHidden:!1});return k(()=>{u&&!I(u)&&r({address:s,run:u})},[u]),{run:l?o.run:u??t,error:i,refresh:c}}function I({state:e}){return e==="running"||e==="canceling"}function ae({state:e,matched:t,done:n,skipped_count:o,dry_run:r}){let s=_(t,"conversation");return r?`Preview: ${n} of ${s} would be done, ${o} skipped.`:`${Vt[e]??e}: ${n} of ${s} done, ${o} skipped.`}var Vt={running:"Running",done:"Done",canceling:"Stopping",canceled:"Stopped"};var Kt=["transfer","end"];function Ot(e,t,{action:n,body:o}){let r=ve({state:"running",matched:t.length,done:0,skipped_count:0,skipped:[]}),s=c=>r.set({...r.get(),...c}),l=()=>r.get().state==="running"&&s({state:"canceling"}),u=async({id:c,version:f})=>{let p=Kt.includes(n)?{ifMatch:`"${f}"`}:{};try{await e.post(`${R`/v1/conversations/${c}`}/${n}`,o,p),s({done:r.get().done+1})}catch({code:m}){let $=[...r.get().skipped,{conversation_id:c,code:m}];s({skipped:$,skipped_count:$.length})}},i=async()=>{for(let c of t)r.get().state==="running"&&await u(c);s({state:r.get().state==="running"?"done":"canceled"})};return{run:r,stop:l,ended:Promise.resolve().then(i)}}function ie({title:e,act:t,isReady:n=!0,asked:o,start:r,tally:s,onStarted:l,onClose:u,children:i}){let{api:c}=y(),{busy:f,refusal:p,run:m}=F(),[$,d]=w(null),{run:h}=re(c,$?.asked===o?$.run:null),S=h!==null&&!I(h),O=async()=>{let{answer:P}=await m("run",()=>r(h===null));P&&(h===null?d({asked:o,run:P.body}):l(P.body))},b=h!==null&&(s?s(h):h),g=h===null?"Preview":`${t} ${_(b.done,"conversation")}`,v=h===null||S&&b.done>0;return a`
    <${Fe} title=${e} act=${g} busy=${f!==null} isReady=${n&&v} refusal=${p}
      onSubmit=${O} onClose=${u}>
      ${i}
      <p class="due-line" aria-live="polite">${Jt(h,s&&b)}</p>
    <//>
  `}function Jt(e,t){return e===null?"Nothing is done yet: first you see what would come of it.":!t||I(e)?ae(e):`Preview: ${t.isComplete?t.done:`at most ${t.done}`} of ${t.done+t.skipped} selected would be done, ${t.skipped} skipped.`}var[xt,Tt]=[1,336],zt={to:"queue",queue:"",agentId:"",hours:24};function At({list:e,chosen:t,listed:n,onStarted:o,onClose:r}){let{api:s,user:l}=y(),u=Ie(s,l),[i,c]=w(t.length===0),f=mt(e,i),[p,m]=w({...zt,action:f[0]}),$=f.includes(p.action)?p.action:f[0],d=dt({...p,action:$}),h=t.map(({id:g})=>g),S=async g=>g||i?kt(s,{filter:e.filter,action:$,body:d,dryRun:g}):{body:{rows:Ot(s,t,{action:$,body:d})}},O=g=>{let v={key:g.bulk_id??crypto.randomUUID(),action:$,forAgent:d.agent_id};o(g.rows?{...v,rows:g.rows,conversations:t}:{...v,started:g,conversations:n})},b=[{value:!1,label:`The ${_(t.length,"conversation")} that you selected`},{value:!0,label:"All that the list has",hint:"on every page, as its filter says"}];return a`
    <${ie} title="Do with many" act=${j[$].words} isReady=${eo({...p,action:$},u)} start=${S}
      asked=${JSON.stringify([i,$,d,h])} tally=${i?void 0:g=>gt(g,h)} onStarted=${O} onClose=${r}>
      ${t.length>0&&e.isExact&&a`<${H} legend="Which" options=${b} value=${i} onChange=${c} />`}
      <${H} legend="What" value=${$} onChange=${g=>m({...p,action:g})}
        options=${f.map(g=>({value:g,label:j[g].words,hint:j[g].hint}))} />
      <${Zt} form=${{...p,action:$}} directory=${u} onChange=${g=>m({...p,...g})} />
    <//>
  `}var Xt=[{value:"queue",label:"To a queue"},{value:"agent",label:"To an agent"}];function Zt({form:e,directory:t,onChange:n}){let o=a`<${He} directory=${t} value=${e.agentId} onPick=${r=>n({agentId:r})} />`;return e.action==="resume"?a`${o}<p class="hint">Without an agent, each is resumed for the one who paused it.</p>`:e.action==="extend"?a`<${Ue} label="Hours longer" value=${e.hours} min=${xt} max=${Tt}
      onChange=${r=>n({hours:r})} />`:e.action!=="transfer"?null:a`
    <${H} legend="To" options=${Xt} value=${e.to} onChange=${r=>n({to:r})} />
    ${e.to==="agent"?o:a`<${Me} directory=${t} value=${e.queue} onPick=${r=>n({queue:r})} />`}
  `}function eo({action:e,to:t,queue:n,agentId:o,hours:r},s){return e==="resume"?o===""||de(s,o):e==="extend"?r>=xt&&r<=Tt:e!=="transfer"?!0:t==="agent"?de(s,o):je(s,n)}function le({started:e,...t}){let{api:n}=y(),o=N(),{run:r,refresh:s}=re(n,e,o.cursor),{refusal:l,run:u}=F(),i=async()=>{await u("stop",()=>St(n,r.bulk_id)),await s()};return a`
    <${he} run=${r} isFirstPage=${o.page===1} refusal=${l} onStop=${i} ...${t}>
      <${D} pages=${o} nextCursor=${r.next_cursor} label="Pages of what was skipped" />
    <//>
  `}function he({title:e,run:t,conversations:n,hrefOf:o,forAgent:r,isFirstPage:s=!0,refusal:l,onStop:u,onChanged:i,onDismiss:c,children:f}){let p=I(t);return k(()=>{p||i()},[p]),a`
    <section class="run" aria-label=${e}>
      <div class="run-head">
        <p role="status"><strong>${e}.</strong> ${ae(t)}</p>
        ${p?a`<button type="button" class="small" disabled=${t.state==="canceling"} onClick=${u}>Stop</button>`:a`<button type="button" class="quiet small" onClick=${c}>Dismiss</button>`}
      </div>
      <${E} refusal=${l} />
      <ul>
        ${to(t,n,s,r).map(({id:m,name:$,words:d,isDone:h})=>a`
            <li key=${m} class="run-row"><a class="row-name" dir="auto" href=${o(m)}>${$}</a> <span
              data-wrong=${!h}>${d}</span></li>
          `)}
      </ul>
      ${f}
    </section>
  `}function to(e,t,n,o){let r=new Map(e.skipped.map(({conversation_id:i,code:c})=>[i,X({code:c},{forAgent:o})])),s=n&&!e.next_cursor&&!I(e)&&e.state==="done",l=new Map(t.map(i=>[i.id,A(i)])),u=s?t.filter(({id:i})=>!r.has(i)):[];return[...[...r].map(([i,c])=>({id:i,name:l.get(i)??i,words:c,isDone:!1})),...u.map(i=>({id:i.id,name:A(i),words:"Done",isDone:!0}))]}function ue(e){let[t,n]=w(new Set);return{isOn:s=>t.has(s),toggle:(s,l)=>n(u=>new Set(l?[...u,s]:[...u].filter(i=>i!==s))),all:()=>n(new Set(e.map(({id:s})=>s))),clear:()=>n(new Set)}}function ce({list:e,listed:t,ticks:n,hrefOf:o,onChanged:r}){let[s,l]=w(!1),[u,i]=w(null),c=t.filter(({id:m})=>n.isOn(m)),f=t.length>0&&c.length===t.length,p=m=>{i(m),l(!1),n.clear()};return a`
    ${u&&a`<${oo} key=${u.key} begun=${u} ...${{hrefOf:o,onChanged:r}} onDismiss=${()=>i(null)} />`}
    ${t.length>0&&a`
      <div class="bulk-bar">
        <label class="option">
          <input type="checkbox" checked=${f} onChange=${f?n.clear:n.all} />
          <span>${c.length>0?`${_(c.length,"conversation")} selected`:"Select this page"}</span>
        </label>
        <button type="button" class="small" disabled=${c.length===0&&!e.isExact} onClick=${()=>l(!0)}>
          ${c.length>0?"Do with the selected…":"Do with all…"}
        </button>
      </div>
    `}
    ${s&&a`<${At} ...${{list:e,chosen:c,listed:t,onStarted:p}} onClose=${()=>l(!1)} />`}
  `}function oo({begun:e,...t}){let n=j[e.action].words,{conversations:o,forAgent:r}=e,s={...t,title:n,conversations:o,forAgent:r};return e.rows?a`<${no} rows=${e.rows} ...${s} />`:a`<${le} started=${e.started} ...${s} />`}function no({rows:e,...t}){return a`<${he} run=${K(e.run)} onStop=${e.stop} ...${t} />`}function Ct(e,{onDone:t,onChanged:n}){let{api:o,config:r,user:s}=y(),{busy:l,refusal:u,run:i,clear:c}=F(),[f,p]=w(null),m=ro(),{id:$,last_message:d}=e,h=A(e),S=async(b,g={})=>{p(g.agentId??null);let{answer:v,refusal:P}=await i(b,()=>Pe[b](o,e,g));v&&(v.body.task?.agent_id===s.id&&Ne(v.body.task.id),te(Be(b,v.body,s.id,g)),t()),P&&m(`${We[b]}, ${h}: ${X(P,{forAgent:g.agentId})}`),n()};return{now:S,begin:(b,g)=>{t(),Re($,{name:b,customer:h,seq:d?.seq??0},r.undoSeconds,()=>S(b,g))},run:i,busy:l!==null,refusal:u,about:f,clear:c}}var so=5e3;function ro(){let e=V({isHere:!0,words:null,at:0});return k(()=>()=>{let{words:t,at:n}=e.current;e.current.isHere=!1,t&&Date.now()-n<so&&te(t,{tone:"bad"})},[]),t=>{e.current.isHere?Object.assign(e.current,{words:t,at:Date.now()}):te(t,{tone:"bad"})}}function _t({conversation:e,settings:t,onChanged:n}){let{api:o,user:r}=y(),[s,l]=w(null),[u,i]=w(!1),c=K(qe)[e.id],f=Ct(e,{onDone:()=>l(null),onChanged:n}),{now:p,run:m,busy:$,refusal:d,about:h,clear:S}=f,O=De(e,r,t),b=C=>{S(),l({what:C})},g=async()=>{let{answer:C}=await m("load",()=>et(o,e,t));C?l({what:"give-away",load:C}):await p("resume")},v=()=>{l(null),S()},pe=ao(O,{ask:b,now:p,onResume:g,onAnswer:C=>f.begin("answer",{signal:e.pause.wait.signal,outcome:C})}),$e=({words:C,act:Bt,kind:It=""})=>a`
    <button key=${C} type="button" class=${`small ${It}`} disabled=${$||!!c}
      aria-label=${`${C}: ${A(e)}`} onClick=${Bt}>${C}</button>
  `,fe=O.answer?2:1,Wt=s!==null&&tt.includes(s.what);return a`
    <div class="case-actions">
      ${c&&a`<span class="waits">${Ee[c.name].doing}…</span>`}
      ${pe.slice(0,fe).map($e)}
      ${O.end&&$e({words:"End",act:()=>b("end"),kind:"danger-quiet"})}
      ${pe.length>fe&&a`
        <button type="button" class="quiet small" aria-expanded=${u} aria-label=${`More: ${A(e)}`}
          onClick=${()=>i(!u)}>${u?"Less":"More"}</button>
      `}
    </div>
    ${u&&a`<div class="case-more">${pe.slice(fe).map($e)}</div>`}
    ${!Wt&&a`<${E} refusal=${d} forAgent=${h??O.forAgent} onDismiss=${S} />`}
    ${s&&a`
      <${ot} ...${{asking:s,conversation:e,actions:O,settings:t,busy:$,refusal:d,about:h,now:p}} begin=${f.begin}
        owner=${ee(e)} unsent=${null} onClose=${v} />
    `}
  `}function ao(e,{ask:t,now:n,onResume:o,onAnswer:r}){let s=e.forAgent?` for ${e.forAgent}`:"";return[e.answer&&{words:"Approve",act:()=>r("approved")},e.answer&&{words:"Decline",act:()=>r("declined")},e.resume&&{words:`Resume${s}`,act:o},e.reactivate&&{words:`Take up again${s}`,act:()=>n("reactivate")},e.assign&&{words:"Assign",act:()=>t("assign")},e.transfer&&{words:"Transfer",act:()=>t("transfer")},e.extend&&{words:"Extend",act:()=>t("extend")},e.take&&{words:e.from?"Take over":"Take",act:()=>e.from?t("take-over"):n("take")}].filter(Boolean)}function Q({conversation:e,settings:t,href:n,ticks:o,onFilter:r,onChanged:s}){let{channel:l,queue:u,pause:i,leave:c,priority:f}=e,p=Qe(e),m=ee(e)??c?.agent_id;return a`
    <li class="case">
      <div class="case-who">
        ${o&&a`<${io} conversation=${e} ticks=${o} />`}
        <a class="row-name" dir="auto" href=${n}>${A(e)}</a> <${Ke} channel=${l} />
        <${Je} priority=${f} />
        ${lo(e).map(({text:$,isTyped:d})=>a`<p key=${$} class="row-note" dir=${d?"auto":void 0}>${$}</p>`)}
        ${p&&a`<p class="row-note"><a href=${T("supervisor","topics",null,{topic:p})}>Waits for ${p}</a></p>`}
      </div>
      <p class="case-where">
        ${m?a`
              <button type="button" class="link" aria-label=${`Only agent ${m}`}
                onClick=${()=>r({agent_id:m})}>${m}</button>
              <span class="weak"> in </span>
            `:a`<span class="weak">in </span>`}
        <button type="button" class="link" aria-label=${`Only queue ${u}`} onClick=${()=>r({queue:u})}>${u}</button>
      </p>
      <p class="case-due"><${uo} conversation=${e} /></p>
      <${_t} ...${{conversation:e,settings:t,onChanged:s}} />
    </li>
  `}function io({conversation:{id:e,...t},ticks:n}){return a`
    <input type="checkbox" class="tick" aria-label=${`Select ${A(t)}`} checked=${n.isOn(e)}
      onChange=${o=>n.toggle(e,o.currentTarget.checked)} />
  `}function lo({pause:e}){return e?nt({...e,topic:null}):[]}function uo({conversation:e}){let{channel_state:t,pause:n,leave:o,task:r}=e;return n?a`<${st} pause=${n} />`:o?a`<${co} leave=${o} />`:t==="closed"?a`<span class="weak">Closed</span>`:r?r.reserved_for?a`<span class="weak">For ${r.reserved_for}'s next free slot</span>`:a`<${it} conversation=${e} />`:a`<span class="weak">Your own routing decides who gets it</span>`}function co({leave:e}){return a`
    <span class="weak">Left ${Ae(e.left_at,Z())}; a reply counts until </span>
    <time datetime=${e.expires_at} title=${z(e.expires_at)}>${Ce(e.expires_at)}</time>
  `}var[po,$o,fo]=[3e3,5e3,1e4],mo=50,we=200,be={whileHidden:!1};function Rt({filter:e,onFilter:t}){let{api:n}=y(),o=q(n,"/v1/queues"+x({limit:we}),$o,be),r=q(n,"/v1/agents"+x({limit:we}),fo,be),[s,l]=[o.data?.queues??[],r.data?.agents??[]],u=()=>Promise.all([o.refresh(),r.refresh()]),i={agents:l.map(({id:c})=>c),queues:s.map(({queue:c})=>c)};return a`
    <${W} error=${o.error??r.error} />
    <div class="board">
      <div class="board-live">
        <${go} filter=${e} counts=${pt(s,l)} isAll=${Et(o)&&Et(r)}
          onChoose=${t} />
        <${wt} filter=${e} known=${i} onChoose=${t} />
        <${ho} key=${x(e)} filter=${e} onFilter=${t} onChanged=${u} />
      </div>
      <aside class="board-side" aria-label="Queues and agents">
        <${bt} queues=${s} chosen=${e.queue} onFilter=${t} />
        <${qt} data=${o.data} what="queues" />
        <${yt} agents=${l} chosen=${e.agent_id} onFilter=${t} />
        <${qt} data=${r.data} what="agents" />
      </aside>
    </div>
  `}function Et({data:e}){return!!e&&!e.next_cursor}function qt({data:e,what:t}){return e?.next_cursor?a`<p class="hint">Only the first ${we} ${t} are listed here.</p>`:null}function go({filter:e,counts:t,isAll:n,onChoose:o}){let r=M(e);return a`
    <div class="shown" role="group" aria-label="Show">
      ${Object.entries(G).map(([s,{words:l}])=>a`
          <button key=${s} type="button" class="small" aria-pressed=${s===r} onClick=${()=>o({show:s})}>
            ${l} ${n&&t[s]!==void 0&&a`<span class="count">${t[s]}</span>`}
          </button>
        `)}
      ${n&&a`<span class="weak">${_(t.available,"agent")} available</span>`}
    </div>
  `}function ho({filter:e,onFilter:t,onChanged:n}){let{api:o}=y(),r=B(o),s=N(),l=M(e),u=q(o,"/v1/conversations"+x(ut(e,mo,s.cursor)),po,be),i=u.data?.conversations??[],c=u.data?.next_cursor;k(()=>{Xe(i),i.forEach(({pause:h})=>L(h)),oe(i)},[u.data]),k(()=>{s.cursor&&u.loaded&&!u.error&&i.length===0&&!c&&s.previous()},[u.data]);let f=l==="hands"?ct(i):i,p=ue(f),m=ne(l,e),$=h=>T("supervisor","now",h,e),d=()=>Promise.all([u.refresh(),n()]);return a`
    ${u.data?a`<${W} error=${u.error} />`:a`<${E} refusal=${u.error} />`}
    ${m&&a`<${ce} ...${{list:m,ticks:p,hrefOf:$}} listed=${f} onChanged=${d} />`}
    <section class="cases" aria-label="Live conversations" aria-busy=${!u.loaded}>
      ${u.loaded&&!u.error&&i.length===0&&a`<${wo} filter=${e} next=${c} onFilter=${t} />`}
      <ul>
        ${f.map(h=>a`
            <${Q} key=${h.id} conversation=${h} settings=${r} onFilter=${t}
              ticks=${m&&p} href=${$(h.id)} onChanged=${d} />
          `)}
      </ul>
      <${D} pages=${s} nextCursor=${c} label="Pages of live conversations" />
    </section>
  `}function wo({filter:e,next:t,onFilter:n}){let{agent_id:o,queue:r,channel:s}=e,l=[o&&`of ${o}`,r&&`in queue ${r}`,s&&`on ${s}`].filter(Boolean).join(" ");return t?a`<p class="list-empty">Nothing on this page. There may be more on the next one.</p>`:a`
    <p class="list-empty">${G[M(e)].empty}${l&&` ${l}`}.</p>
    ${l&&a`
      <p class="list-empty">
        <button type="button" class="small" onClick=${()=>n({agent_id:"",queue:"",channel:""})}>Clear filters</button>
      </p>
    `}
  `}var bo=[{value:"return",label:"It goes back to its queue",hint:"for the next agent who is free"},{value:"close",label:"It is closed",hint:"the customer's next message opens a new conversation"}];function Nt({topic:e,onStarted:t,onClose:n}){let{api:o}=y(),[r,s]=w("return"),[l,u]=w(""),i=c=>vt(o,e,{then:r,message:l.trim(),dryRun:c});return a`
    <${ie} title=${`Wake what waits for ${e}`} act="Wake" asked=${JSON.stringify([r,l])} start=${i}
      onStarted=${t} onClose=${n}>
      <${Ge} label="Message to each customer (optional)" hint="Each gets it at most once, as a message of yours." rows="3"
        most=${null} value=${l} onInput=${u} />
      <${H} legend="Then" options=${bo} value=${r} onChange=${s} />
    <//>
  `}var yo=5e3,vo=50;function Dt({topic:e="",onChoose:t,onFilter:n}){let[o,r]=w(e),s=ge(o);return k(()=>r(u=>ge(u)===e?u:e),[e]),a`
    <form class="filters" role="search" aria-label="Topic" onSubmit=${u=>{u.preventDefault(),s!==e&&t({topic:s})}}>
      <${Ve} label="Topic" hint="What conversations were paused or left for." typed=${o} onInput=${r} />
      <button type="submit" disabled=${s===""||s===e}>Show</button>
    </form>
    ${e?a`<${ko} key=${e} topic=${e} onFilter=${n} />`:a`<p class="list-empty">Agents pause or leave for a topic, such as an outage. Here you see who waits for it, and wake all at once.</p>`}
  `}function ko({topic:e,onFilter:t}){let{api:n}=y(),o=B(n),r=N(),s=q(n,R`/v1/topics/${e}`+x({limit:vo,cursor:r.cursor}),yo,{whileHidden:!1}),[l,u]=w(!1),[i,c]=w(null),f=s.data?.conversations??[],p=s.loaded&&!s.error&&f.length===0,m=d=>T("supervisor","topics",d,{topic:e});k(()=>{f.forEach(({pause:d})=>L(d)),f.length>0&&Ye(e)},[s.data]),k(()=>{r.cursor&&p&&r.previous()},[s.data]);let $=d=>{c({run:d,conversations:f}),u(!1)};return a`
    ${s.data?a`<${W} error=${s.error} />`:a`<${E} refusal=${s.error} />`}
    ${i&&a`
      <${le} key=${i.run.bulk_id} title=${`Wake ${e}`} started=${i.run} conversations=${i.conversations}
        hrefOf=${m} onChanged=${s.refresh} onDismiss=${()=>c(null)} />
    `}
    ${f.length>0&&a`<p><button type="button" class="primary" onClick=${()=>u(!0)}>Wake what waits for ${e}</button></p>`}
    ${l&&a`<${Nt} topic=${e} onStarted=${$} onClose=${()=>u(!1)} />`}
    <section class="cases" aria-label=${`Waiting for ${e}`} aria-busy=${!s.loaded}>
      ${p&&a`<p class="list-empty">Nothing waits for ${e}.</p>`}
      <ul>
        ${f.map(d=>a`
            <${Q} key=${d.id} conversation=${d} settings=${o} onFilter=${t}
              href=${m(d.id)} onChanged=${s.refresh} />
          `)}
      </ul>
      <${D} pages=${r} nextCursor=${s.data?.next_cursor} label=${`Pages of what waits for ${e}`} />
    </section>
  `}var So=3e3,Oo=50,ye={now:"Now",paused:"Paused",left:"Left",topics:"Topics"},xo={now:"Back to the board",paused:"All paused",left:"All left",topics:"Back to the topic"},To={whileHidden:!1};function xr({list:e,conversationId:t,filter:n}){let o=Object.hasOwn(ye,e??"")?e:"now",[r,s]=w({agents:[],queues:[]});if(t)return a`<${Co} key=${t} id=${t} list=${o} filter=${n} />`;let l=i=>Oe("supervisor",o,null,lt(ke.get().query,i,o)),u={agent_id:n.agent_id,queue:n.queue};return a`
    <div class="page wide" data-list=${o}>
      <h1>Supervisor</h1>
      <nav class="tabs" aria-label="Lists">
        ${Object.entries(ye).map(([i,c])=>a`
            <a key=${i} href=${T("supervisor",i,null,u)} aria-current=${i===o?"page":void 0}>
              ${c}
            </a>
          `)}
      </nav>
      ${o==="now"&&a`<${Rt} filter=${n} onFilter=${l} />`}
      ${o==="topics"&&a`<${Dt} topic=${n.topic} onChoose=${l} onFilter=${Ao} />`}
      ${["paused","left"].includes(o)&&a`
        <${ht} list=${o} filter=${n} known=${r} onChoose=${l} />
        <${_o} key=${o+x(n)} list=${o} filter=${n} onChoose=${l}
          onSeen=${i=>s(c=>qo(c,i))} />
      `}
    </div>
  `}function Ao(e){Se("supervisor","now",null,{show:"all",...e})}function Co({id:e,list:t,filter:n}){let{api:o}=y(),r={href:T("supervisor",t,null,n),words:xo[t],always:!0};return a`
    <section class="supervised" aria-label="Conversation">
      <h1 class="visually-hidden">Supervisor</h1>
      <${rt} id=${e} back=${r} hrefOf=${s=>T("supervisor",t,s,n)}
        settings=${B(o)} wrapping=${void 0} busy=${null}
        onChange=${()=>{}} onComplete=${()=>{}} />
    </section>
  `}function _o({list:e,filter:t,onChoose:n,onSeen:o}){let{api:r}=y(),s=B(r),l=N(),{agent_id:u,queue:i,within:c}=t,f={agent_id:u,queue:i,limit:Oo,cursor:l.cursor},p=e==="paused"&&c,m=()=>`/v1/${e}`+x(p?{...f,due_before:Pt(c)}:f),$=q(r,`/v1/${e}`+x(p?{...f,within:c}:f),So,{...To,at:m}),d=$.data?.[e]??[];k(()=>{d.forEach(({pause:v})=>L(v)),oe(d)},[$.data]),k(()=>o(d),[$.data]),k(()=>{l.cursor&&$.loaded&&!$.error&&d.length===0&&l.previous()},[$.data]);let h=$.loaded&&!$.error&&d.length===0,S=ue(d),O=v=>T("supervisor",e,v,t),b=ne(e,t),g=p?{...b,filter:{...b.filter,due_before:Pt(c)}}:b;return a`
    ${$.data?a`<${W} error=${$.error} />`:a`<${E} refusal=${$.error} />`}
    <${ce} list=${g} listed=${d} ...${{ticks:S,hrefOf:O}} onChanged=${$.refresh} />
    <section class="cases" aria-label=${ye[e]} aria-busy=${!$.loaded}>
      ${h&&a`<${Eo} list=${e} filter=${t} onChoose=${n} />`}
      <ul>
        ${d.map(v=>a`
            <${Q} key=${v.id} conversation=${v} settings=${s} onFilter=${n}
              ticks=${S} href=${O(v.id)} onChanged=${$.refresh} />
          `)}
      </ul>
      <${D} pages=${l} nextCursor=${$.data?.next_cursor} label=${`Pages of ${e} conversations`} />
    </section>
  `}function Eo({list:e,filter:t,onChoose:n}){let{agent_id:o,queue:r,within:s}=t,l=e==="paused"&&se[s];if(!o&&!r&&!l)return a`<p class="list-empty">Nothing is ${e}.</p>`;let u=[o&&`by ${o}`,r&&`in queue ${r}`,l&&`and due ${se[s]}`],i=()=>n({agent_id:"",queue:"",within:""});return a`
    <p class="list-empty">Nothing is ${e} ${u.filter(Boolean).join(" ")}.</p>
    <p class="list-empty"><button type="button" class="small" onClick=${i}>Clear filters</button></p>
  `}function Pt(e){return new Date(Z()+Number(e)*1e3).toISOString()}function qo({agents:e,queues:t},n){let o=(r,s)=>[...new Set([...r,...s.filter(Boolean)])].sort();return{agents:o(e,n.map(({pause:r,leave:s})=>(r??s)?.agent_id)),queues:o(t,n.map(({queue:r})=>r))}}export{xr as Supervisor};
