/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{A as Ve,F as Ze,G as et,H as tt,I as ot,J as H,K as nt,L as B,O as ae,P as st,Q as rt,R as at,S as it,T as ut,U as lt,c as Ue,d as Y,e as g,f as ye,j as Me,l as Ge,m as Ye,n as He,o as be,q as Be,r as Qe,s as Ke,v as ze,w as Je,z as Xe}from"./chunk-PBMAHIQ6.js";import{$ as Le,C as F,D as E,F as oe,G,L as qe,M as W,Q as De,R as q,S as C,T as Ee,W as Pe,Z as Re,aa as Fe,ba as J,c as $,ca as We,d as L,da as ne,e as Oe,ea as j,f as ee,fa as se,ga as je,ia as re,j as v,k as i,ka as b,o as te,p as z,s as Ne}from"./chunk-WQQTAGGD.js";function A({title:e,children:t,onClose:o}){let n=ee(null),r=v();return Oe(()=>{let s=n.current,u=document.activeElement;return s.showModal(),()=>{s.close(),u?.isConnected&&u.focus()}},[]),i`
    <dialog ref=${n} class="dialog" aria-labelledby=${r} onCancel=${s=>{s.preventDefault(),o()}}>
      <h2 id=${r}>${e}</h2>
      ${t}
    </dialog>
  `}function P({title:e,act:t,cancel:o="Cancel",danger:n=!1,busy:r=!1,onConfirm:a,onClose:s,children:u}){return i`
    <${A} title=${e} onClose=${s}>
      <div class="dialog-body">${u}</div>
      <div class="dialog-actions">
        <button type="button" onClick=${s}>${o}</button>
        <button type="button" class=${n?"danger":"primary"} disabled=${r} onClick=${a}>${t}</button>
      </div>
    <//>
  `}var Yt={leave:"Leave anyway",pause:"Pause anyway",end:"End anyway",transfer:"Transfer anyway",skip:"Skip anyway"};function ct({name:e,readUpTo:t,messages:o,applies:n,busy:r,onAgain:a,onClose:s}){let{user:u}=g(),l=o.filter(f=>tt(f,{seq:t},u)),d=l.some(({from:f})=>f.type==="customer")?"The customer has written":"The conversation has changed",p=i`<${Ht} messages=${l} />`;return n?i`
    <${P} title=${d} act=${Yt[e]} cancel="Stay and read" busy=${r} onConfirm=${a} onClose=${s}>
      ${p}
      <p>${l.length>0?"This came in":"Something changed"} before you could ${e}. Nothing has been done yet.</p>
    <//>
  `:i`
      <${A} title=${d} onClose=${s}>
        <div class="dialog-body">${p}<p>It is not active in your hands any more. You see it as it is now.</p></div>
        <div class="dialog-actions"><button type="button" class="primary" onClick=${s}>Close</button></div>
      <//>
    `}function Ht({messages:e}){return e.map(({seq:t,from:o,body:n,at:r})=>i`
      <blockquote key=${t} class="news">
        <p class="message-head"><span class="author">${o.id}</span> <time datetime=${r}>${Ee(r)}</time></p>
        <p class="message-body" dir="auto">${n}</p>
      </blockquote>
    `)}var Bt=200,Qt=5,pt={agents:[],queues:[],isComplete:!1,loaded:!1};async function Kt(e,t){if(!F(t,"supervisor")){let{body:r}=await e.get(oe`/v1/agents/${t.id}`);return{agents:[],queues:r.queues.map(a=>({queue:a})),isComplete:!1}}let[o,n]=await Promise.all([dt(e,"agents"),dt(e,"queues")]);return{agents:o.found,queues:n.found,isComplete:o.isAll&&n.isAll}}async function dt(e,t){let o=[],n;for(let r=0;r<Qt;r+=1){let{body:a}=await e.get(`/v1/${t}`+G({limit:Bt,cursor:n}));if(o.push(...a[t]),n=a.next_cursor,!n)return{found:o,isAll:!0}}return{found:o,isAll:!1}}function Q(e,t){let[o,n]=$(pt);return L(()=>{let r=!0,a=s=>r&&n({...s,loaded:!0});return Kt(e,t).then(a,()=>a(pt)),()=>r=!1},[e,t]),o}function mt({kind:e,availability:t,in_use:o,capacity:n}){return`${e==="ai"?"AI, ":""}${De(t).toLowerCase()}, ${o} of ${n} in use`}function $t({agents:e,free_agents:t,waiting:o}){return e===void 0?"":e===0?`nobody serves it, ${o} waiting`:`${t} of ${se(e,"agent")} free, ${o} waiting`}function ie({availability:e,in_use:t,capacity:o}){return e==="available"&&t<o}function x({title:e,act:t,cancel:o="Cancel",busy:n,isReady:r=!0,refusal:a,forAgent:s,onSubmit:u,onClose:l,children:c}){return i`
    <${A} title=${e} onClose=${l}>
      <form onSubmit=${p=>{p.preventDefault(),p.stopPropagation(),r&&!n&&u()}} novalidate>
        <div class="dialog-body">
          ${c}
          <${b} refusal=${a} forAgent=${s} />
        </div>
        <div class="dialog-actions">
          <button type="button" onClick=${l}>${o}</button>
          <button type="submit" class="primary" disabled=${n||!r}>${t}</button>
        </div>
      </form>
    <//>
  `}function we(e,t){let o=e.trim();if(o===""||t.includes(o))return o;let n=o.toLowerCase(),a=[s=>s.toLowerCase()===n,s=>s.toLowerCase().startsWith(n),s=>s.toLowerCase().includes(n)].map(s=>t.filter(s)).find(s=>s.length>0)??[];return a.length===1?a[0]:o}function ve({label:e,options:t,value:o,wrong:n,onPick:r}){let a=v(),[s,u]=$(o),l=t.map(({name:p})=>p),c=t.find(({name:p})=>p===o)?.words;L(()=>{s&&r(we(s,l))},[l.join(`
`)]);let d=({currentTarget:{value:p}})=>{u(p),r(we(p,l))};return i`
    <div class="field">
      <label for=${a}>${e}</label>
      <input id=${a} type="text" autocapitalize="none" autocomplete="off" spellcheck=${!1} maxlength="256" list=${`${a}-names`}
        value=${s} aria-describedby=${`${a}-hint`} aria-invalid=${!!n} onInput=${d}
        onBlur=${()=>u(o)} />
      <datalist id=${`${a}-names`}>
        ${t.map(p=>i`<option key=${p.name} value=${p.name}>${p.words}</option>`)}
      </datalist>
      <p class="hint" id=${`${a}-hint`} aria-live="polite" data-wrong=${!!n}>${n||c&&`${o}: ${c}`}</p>
    </div>
  `}function ue({directory:e,not:t=[],value:o,onPick:n}){let a=e.agents.filter(({id:u})=>!t.includes(u)).map(u=>({name:u.id,words:mt(u)})),s=o!==""&&!X(e,o)&&`No agent is called ${o}.`;return i`<${ve} label="Agent" options=${a} value=${o} wrong=${s} onPick=${n} />`}function le({directory:e,not:t=[],label:o="Queue",value:n,onPick:r}){let s=e.queues.filter(({queue:l})=>!t.includes(l)).map(l=>({name:l.queue,words:$t(l)})),u=n!==""&&!V(e,n)&&`No agent serves a queue called ${n}.`;return i`<${ve} label=${o} options=${s} value=${n} wrong=${u} onPick=${r} />`}function X({agents:e,isComplete:t},o){return o!==""&&(!t||e.some(({id:n})=>n===o))}function V({queues:e,isComplete:t},o){return o!==""&&(!t||e.some(({queue:n})=>n===o))}function ft({conversation:e,owner:t,busy:o,refusal:n,about:r,onAssign:a,onClose:s}){let{api:u,user:l}=g(),c=Q(u,l),[d,p]=$(""),[f,m]=$(!1),h=c.agents.find(({id:y})=>y===d),k=h&&!ie(h)&&h.availability==="available",w=e.channel_state!=="inactive"&&(k||n?.code==="agent_at_capacity");return i`
    <${x} title=${`Assign ${q(e)}`} act="Assign" isReady=${X(c,d)}
      onSubmit=${()=>a({agentId:d,force:f&&w})} forAgent=${r} ...${{busy:o,refusal:n,onClose:s}}>
      <p class="hint">${zt(e,t)}</p>
      <${ue} directory=${c} not=${[t]} value=${d} onPick=${p} />
      ${w&&i`
        <label class="option">
          <input type="checkbox" checked=${f} onChange=${y=>m(y.currentTarget.checked)} />
          <span>Beyond the capacity <span class="hint">the agent then has more than was agreed</span></span>
        </label>
      `}
    <//>
  `}function zt({channel_state:e},t){return e==="inactive"?"It is taken up again, before the customer replies.":e==="pause"?`${t} has paused it. The pause ends.`:t?`${t} has it. It is taken from them at once.`:"It waits in its queue. The agent has it at once."}function ht({conversation:e,isUnanswered:t,unsent:o,canReply:n,busy:r,onLeave:a,onClose:s}){let{api:u}=g(),[l,c]=$(!1),d=o?.draft,p=async()=>{c(!0),await ot(u,e.id),c(!1),Ze(e.id)?s():a()};return i`
    <${A} title=${o?"You have not sent what you wrote":"The customer waits for an answer"} onClose=${s}>
      <div class="dialog-body">
        ${d&&i`<blockquote class="news"><p class="message-body" dir="auto">${d}</p></blockquote>`}
        ${o?.failed&&i`<p>A message of yours could not be sent. It is still in the history.</p>`}
        ${t?i`<p>The customer wrote last. Once you leave, nobody sees to it until they write again.</p>`:i`<p>Once you leave, it stays here as a draft.</p>`}
      </div>
      <div class="dialog-actions">
        <button type="button" onClick=${s}>Stay</button>
        <button type="button" class=${d&&n?"":"primary"} disabled=${r||l} onClick=${a}>
          ${o?"Leave without sending":"Leave, no answer needed"}
        </button>
        ${d&&n&&i`<button type="button" class="primary" disabled=${r||l} onClick=${p}>Send and leave</button>`}
      </div>
    <//>
  `}function ce({times:e,first:t,earliest:o,latest:n,usual:r}){let[a,s]=$(t),[u,l]=$(()=>ne(r)),c=a==="own"?Date.parse(u):e.find(({name:p})=>p===a)?.until,d=a==="own"&&!(c>=o&&c<=n);return{times:e,earliest:o,latest:n,choice:a,setChoice:s,own:u,setOwn:l,until:c,wrong:d}}function pe({legend:e,state:t,said:o}){let n=v(),{times:r,earliest:a,latest:s,choice:u,setChoice:l,own:c,setOwn:d,wrong:p}=t,f=(m,h)=>i`
    <label class="chip" key=${m}>
      <input type="radio" name=${n} value=${m} checked=${u===m} onChange=${()=>l(m)} />
      <span>${h}</span>
    </label>
  `;return i`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="chips">${r.map(({name:m,words:h})=>f(m,h))} ${f("own","Another time")}</div>
      ${u==="own"&&i`
        <div class="own-time">
          <label class="visually-hidden" for=${`${n}-own`}>Date and time</label>
          <input id=${`${n}-own`} type="datetime-local" value=${c} min=${ne(a)} max=${ne(s)}
            aria-invalid=${p} aria-describedby=${`${n}-due`} onInput=${m=>d(m.currentTarget.value)} />
        </div>
      `}
    </fieldset>
    <p class="due-line" id=${`${n}-due`} aria-live="polite" data-wrong=${p}>${o}</p>
  `}function de(e,t){return`${t==="agent"?"Coming back":"Reassigning"} on ${C(e)}`}var gt=6e4;function yt({pause:e,latest:t,busy:o,refusal:n,onExtend:r,onClose:a}){let s=Date.parse(e.reassign_at),u=Math.max(s,Y())+gt,l=Qe(s,t),c=(l.find(({name:h})=>h==="day")??l.at(-1)).name,d=ce({times:l,first:c,earliest:u,latest:t,usual:Math.min(u+60*gt,t)}),{until:p,wrong:f}=d,m=`Choose a time after ${C(s)}, at the latest ${C(t)}.`;return i`
    <${x} title="Extend the pause" act="Extend" isReady=${!f} onSubmit=${()=>r({until:p})}
      ...${{busy:o,refusal:n,onClose:a}}>
      <p class="hint">Now it ends on ${C(s)}. A later end cannot be taken back; you can resume at any time.</p>
      <${pe} legend="Pause until" state=${d} said=${f?m:de(p,e.then)} />
    <//>
  `}function bt({agent:e,isMe:t,load:o,queue:n,busy:r,onConfirm:a,onClose:s}){let u=t?"You have no free slot":`${e} has no free slot`;return i`
    <${P} title=${u} act="Give it to the queue" cancel="Keep it paused" busy=${r} onConfirm=${a}
      onClose=${s}>
      <p>${t?"You use":`${e} uses`} ${o.inUse} of ${o.capacity}. Resumed now, the conversation goes to any free
        agent of queue ${n}. To keep it with ${t?"you":e}, a task or a wrap-up has to be completed first.</p>
    <//>
  `}var[ke,S]=[60,86400],I={on_reply:{new_task:"a new task",custom_routing:"custom routing"},unanswered:{refuse:"refuse",allow:"allow"},at_capacity:{queue:"to the queue",wait:"wait for this agent",refuse:"refuse"},while_paused:{stay:"it stays paused",notify:"it stays paused, and others are told",wake:"the pause is over"},require:{reason:"a reason",note:"a note",until:"a time"},read:{own:"their own conversations",all:"every conversation"},absence:{keep:"the agent keeps it",queue:"to the queue"},idle:{since_assigned:"since they were given a task",since_free:"since a task left their hands"},prefer:{nobody:"any agent of the queue",last_agent:"first the agent who had it"}},Jt=e=>e?"on":"off",vt=e=>t=>e[t]??String(t),Xt=e=>t=>t.map(vt(e)).join(", ")||"nothing",me=e=>e??"none",Vt=e=>String(e),Te={kind:"switch",words:Jt},R=(e,t=Object.keys(e))=>({kind:"choice",values:t,words:vt(e)}),_=(e,t,o)=>({kind:"time",min:e,max:t,zero:o,words:n=>n===0&&o||j(n)}),wt=(e,t)=>({kind:"number",min:e,max:t,words:Vt}),Ce=[["leave.enabled","Leave",Te],["leave.on_reply","When the customer replies",R(I.on_reply,st)],["leave.window_seconds","Time for a reply",_(ke,90*S)],["leave.custom_routing_timeout_seconds","Custom routing's time",_(ke,S)],["leave.unanswered","Leave with a question open",R(I.unanswered,rt)],["leave.plan","What happens while the customer is silent",{kind:"named",none:"Nothing",words:me}],["leave.calendar","Calendar of plans",{kind:"named",none:"None: all time counts",words:me}],["pause.enabled","Pause",Te],["pause.time_limit_seconds","Pause time limit",_(ke,14*S)],["pause.at_capacity","Resume at capacity",R(I.at_capacity,at)],["pause.hold_seconds","Wait for one agent",_(0,S)],["pause.on_reply","If the customer writes meanwhile",R(I.while_paused)],["pause.calendar","Calendar of pauses",{kind:"named",none:"None: all time counts",words:me}],["pause.require","Every pause needs",{kind:"set",values:Object.keys(I.require),words:Xt(I.require)}],["pause.reasons","Reasons to choose from",{kind:"lines",words:e=>e.join(", ")||"any reason"}],["pause.max_per_agent","Paused at once by one agent",{...wt(0,100),words:e=>e===0?"any number":String(e)}],["wrap_up.limit_seconds","A wrap-up lasts at most",_(0,S,"none")],["channels","Channels",{words:Zt}],["history.retention_seconds","Closed conversations kept",_(0,3650*S)],["agents.read","Agents read",R(I.read,it)],["agents.self_service","Agents set their own capacity and queues",Te],["routing.give_back_seconds","Who gave it back is passed over for",_(0,S)],["routing.absence.paused","What an absent agent has paused",R(I.absence)],["routing.absence.assigned","What is assigned to an absent agent",R(I.absence)],["routing.absence.grace_seconds","Work waits for an absent agent for",_(0,14*S)],["routing.presence_seconds","Away without a sign of the desk after",_(0,S,"never")],["routing.answer_within_seconds","Back to the queue without an answer after",_(0,14*S,"never")],["routing.max_returns","How often it goes back without an answer",wt(0,100)],["routing.weights","What a task uses of the capacity",{words:eo}],["routing.idle","Agents count as idle",R(I.idle)],["routing.fallback_queue","Instead of a queue that nobody serves",{kind:"queue",words:me}],["routing.return.prefer","What was left or paused comes back to",R(I.prefer)],["routing.return.within_seconds","The agent who had it goes first for",_(0,90*S)],["routing.return.hold_seconds","It waits for that agent for",_(0,S)]].map(([e,t,o])=>({at:e,keys:e.split("."),label:t,...o})),Gn=Ce;function Yn(e){return Ce.find(t=>t.at===e)}var Hn=Ce.filter(({keys:[e]})=>e==="leave"||e==="pause");function Bn({kind:e,values:t,words:o}){let n=r=>o(e==="set"?[r]:r);return Object.fromEntries(t.map(r=>[r,to(n(r))]))}function xe(e,{min:t,max:o}){return Number.isInteger(e)&&e>=t&&e<=o}function Qn({queue:e,channel:t}){return`${e??"*"}/${t??"*"}`}function Kn({queue:e,channel:t}){return[e&&`queue ${e}`,t&&W(t)].filter(Boolean).join(", ")}function Zt(e){return e.includes("*")?"all":e.map(W).join(", ")||"none"}function eo(e){return Object.entries(e??{}).map(([o,n])=>`${W(o)} ${n}`).join(", ")||"1 each"}function to(e){return e.charAt(0).toUpperCase()+e.slice(1)}function O({label:e,hint:t,value:o,rows:n,most:r=1024,onInput:a,...s}){let u=v(),l={id:u,dir:"auto",maxlength:r,value:o,"aria-describedby":t?`${u}-hint`:void 0,onInput:c=>a(c.currentTarget.value),...s};return i`
    <div class="field">
      <label for=${u}>${e}</label>
      ${n?i`<textarea rows=${n} ...${l}></textarea>`:i`<input type="text" autocomplete="off" ...${l} />`}
      ${t&&i`<p class="hint" id=${`${u}-hint`}>${t}</p>`}
    </div>
  `}function Zn({legend:e,hint:t,words:o,chosen:n,disabled:r,onChange:a}){let s=(u,l)=>a(Object.keys(o).filter(c=>c===u?l:n.includes(c)));return i`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="chips">
        ${Object.entries(o).map(([u,l])=>i`
            <label class="chip" key=${u}>
              <input type="checkbox" checked=${n.includes(u)} disabled=${r}
                onChange=${c=>s(u,c.currentTarget.checked)} />
              <span>${l}</span>
            </label>
          `)}
      </div>
      ${t&&i`<p class="hint">${t}</p>`}
    </fieldset>
  `}function es({label:e,hint:t,lines:o,disabled:n,onChange:r}){let[a,s]=$(null),u=a!==null&&a.lines.join(`
`)===o.join(`
`),l=c=>{let d=[...new Set(c.split(`
`).map(p=>p.trim()).filter(Boolean))];s({text:c,lines:d}),r(d)};return i`
    <${O} label=${e} hint=${t} rows="4" most=${null} disabled=${n}
      value=${u?a.text:o.join(`
`)} onInput=${l} />
  `}function U({label:e,hint:t,words:o,value:n,disabled:r,onChange:a}){let s=v();return i`
    <div class="field">
      <label for=${s}>${e}</label>
      <select id=${s} value=${n} disabled=${r} aria-describedby=${t?`${s}-hint`:void 0}
        onChange=${u=>a(u.currentTarget.value)}>
        ${Object.entries(o).map(([u,l])=>i`<option key=${u} value=${u}>${l}</option>`)}
      </select>
      ${t&&i`<p class="hint" id=${`${s}-hint`}>${t}</p>`}
    </div>
  `}function ts({label:e,hint:t,value:o,min:n,max:r,disabled:a,onChange:s}){let u=v(),[l,c]=$(null),d=l!==null&&Object.is(l.value,o),p=!xe(o,{min:n,max:r}),f=({currentTarget:{value:m}})=>{let h=/^\d+$/.test(m.trim())?Number(m):NaN;c({text:m,value:h}),s(h)};return i`
    <div class="field">
      <label for=${u}>${e}</label>
      <input id=${u} type="text" class="number" inputmode="numeric" autocomplete="off" value=${d?l.text:o}
        disabled=${a}
        aria-describedby=${`${u}-hint`} aria-invalid=${p} onInput=${f} />
      <p class="hint" id=${`${u}-hint`} data-wrong=${p}>${p?`Choose from ${n} to ${r}.`:t}</p>
    </div>
  `}function kt({label:e,hint:t,checked:o,disabled:n,onChange:r}){let a=v();return i`
    <div class="switch-field">
      <input id=${a} type="checkbox" role="switch" class="switch" checked=${o} disabled=${n}
        aria-describedby=${t?`${a}-hint`:void 0} onChange=${s=>r(s.currentTarget.checked)} />
      <div>
        <label for=${a}>${e}</label>
        ${t&&i`<p class="hint" id=${`${a}-hint`}>${t}</p>`}
      </div>
    </div>
  `}function Z({legend:e,options:t,value:o,disabled:n,onChange:r}){let a=v();return i`
    <fieldset class="field choice">
      <legend>${e}</legend>
      ${t.map(s=>i`
          <label class="option" key=${s.value}>
            <input type="radio" name=${a} checked=${o===s.value} disabled=${n}
              onChange=${()=>r(s.value)} />
            <span>${s.label} ${s.hint&&i`<span class="hint">${s.hint}</span>`}</span>
          </label>
        `)}
    </fieldset>
  `}function os({legend:e,hint:t,seconds:o,min:n,max:r,disabled:a,onChange:s}){let u=v(),[l,c]=$(null),[d,p]=$(!1),m=l!==null&&Object.is(l.seconds,o)?l.parts:Le(o);!d&&m.seconds>0&&p(!0);let h=!xe(o,{min:n,max:r}),k=(y,M)=>{let D={...m,[y]:M},K=oo(D);c({parts:D,seconds:K}),s(K)},w=y=>i`
    <label class="unit">
      <input type="text" inputmode="decimal" autocomplete="off" value=${m[y]} disabled=${a}
        aria-describedby=${u} aria-invalid=${h} onInput=${M=>k(y,M.currentTarget.value)} />
      ${y}
    </label>
  `;return i`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="units">${w("days")} ${w("hours")} ${w("minutes")} ${d&&w("seconds")}</div>
      <p class="hint" id=${u} data-wrong=${h}>
        ${h?`Choose between ${j(n)} and ${j(r)}.`:t}
      </p>
    </fieldset>
  `}function oo(e){let t=Object.entries(e).map(([o,n])=>{let r=String(n).trim().replace(",",".");return[o,/^\d*(\.\d*)?$/.test(r)&&r!=="."?Number(r):NaN]});return Math.round(Fe(Object.fromEntries(t)))}function $e({label:e,hint:t,typed:o,onInput:n}){let r=v(),a=Object.keys(te(nt)).toReversed(),s=B(o);return i`
    <div class="field">
      <label for=${r}>${e}</label>
      <input id=${r} type="text" autocapitalize="none" autocomplete="off" spellcheck=${!1} maxlength="64" list=${`${r}-known`}
        value=${o} aria-describedby=${`${r}-hint`} onInput=${u=>n(u.currentTarget.value)} />
      <datalist id=${`${r}-known`}>${a.map(u=>i`<option key=${u} value=${u}></option>`)}</datalist>
      <p class="hint" id=${`${r}-hint`}
        aria-live="polite">${s===o.trim()?t:`It will be called ${s||"nothing: use letters or digits"}.`}</p>
    </div>
  `}var Tt="-";function Ct({plans:e,usual:t,isUnanswered:o,busy:n,onLeave:r,onClose:a,children:s}){let[u,l]=$(""),[c,d]=$(""),p=B(u),f=()=>{p&&ae(p),r({topic:p,plan:c===Tt?[]:c})},m={"":t?`As usual: ${t}`:"As usual: nothing happens",...Object.fromEntries(e.filter(h=>h!==t).map(h=>[h,h])),...t&&{[Tt]:"Nothing happens"}};return i`
    <${x} title="Leave with details" act="Leave" busy=${n} onSubmit=${f} onClose=${a}>
      ${s}
      ${o&&i`<${re} tone="warn">The customer wrote last. Once you leave, it counts as needing no answer.<//>`}
      <${$e} label="Topic (optional)" typed=${u} onInput=${l}
        hint="What it waits for, with others, such as outage-berlin. A supervisor brings all of it back at once." />
      ${e.length>0&&i`<${U} label="If the customer stays silent" words=${m} value=${c} onChange=${d} />`}
    <//>
  `}var St=6e4,xt=60*St,fe=9,_t="tomorrow_morning",no="next_opening";function At(e,t,o=[]){let n=e+t,s=[{name:"in_1h",words:"In 1 hour",until:e+xt},{name:"in_4h",words:"In 4 hours",until:e+4*xt},{name:_t,words:"Tomorrow morning",until:J(e,1,fe)},{name:no,words:"When it opens next",until:null},{name:"days",words:"In 3 days",until:J(e,3,fe)},{name:"next_week",words:"Monday morning",until:J(e,We(e),fe)},{name:"week",words:"In a week",until:J(e,7,fe)}].map(l=>so(l,o)).filter(({until:l})=>l!==null).filter(({until:l})=>l-e>=St&&l<n);return[...s.filter(({until:l},c)=>s.findIndex(d=>d.until===l)===c).sort((l,c)=>l.until-c.until),{name:"limit",words:"The limit",until:null}]}function so(e,t){let o=t.find(({preset:n})=>n===e.name);return o?{...e,until:Date.parse(o.until),preset:e.name}:e}function It(e){let t=e.filter(({name:o})=>o!=="limit");return(t.find(({name:o})=>o===_t)??t.at(-1))?.name??null}function Ot(e,{channel:t,queue:o}){let[n,r]=$([]);return L(()=>{let a=!0,s=({body:u})=>a&&r(u.presets);return e.get("/v1/presets"+G({zone:je(),channel:t,queue:o})).then(s,()=>{}),()=>a=!1},[e,t,o]),n}var[Nt,ro]=[6e4,864e5],ao=14*ro,Se=1e3,io=64;function qt({conversation:e,rules:t,busy:o,onPause:n,onClose:r,children:a}){let[s,u]=$({reason:"",note:"",then:"queue",onReply:t.on_reply,topic:"",ask:"",signal:""}),l=mo(e,t,s.then),c=p=>f=>u(m=>({...m,[p]:f})),d=()=>{let p=ho(s,l);p.topic&&ae(p.topic),n(p)};return i`
    <${x} title="Pause this conversation" act="Pause" busy=${o}
      isReady=${l.choice!==null&&!l.wrong&&po(s,t).length===0}
      onSubmit=${d} onClose=${r}>
      ${a}
      <p class="hint">Your task closes and your capacity is free after wrap-up. The conversation stays yours until you
        resume it, or until the time is up.</p>
      <${co} rules=${t} value=${s.reason} onInput=${c("reason")} />
      <${pe} legend="Until" state=${l} said=${l.said} />
      <div class="field-row">
        <${U} label="When the time is up" words=${uo} value=${s.then} onChange=${c("then")} />
        <${U} label="If the customer writes" words=${lo} value=${s.onReply} onChange=${c("onReply")} />
      </div>
      ${t.require&&i`
        <${O} label=${Dt("Note for the next agent",he(t,"note"))}
          hint="For whoever gets it, you included. The customer does not see it."
          rows="2" most=${Se} value=${s.note} onInput=${c("note")} />
      `}
      <${fo} form=${s} change=${c} />
    <//>
  `}var uo={queue:"It goes back to the queue",agent:"It comes back to me, if I am available"},lo={stay:"It stays paused",notify:"It stays paused, and others are told",wake:"The pause is over"};function co({rules:e,value:t,onInput:o}){let n=Dt("Reason",he(e,"reason")),r=e.reasons??[];if(r.length===0)return i`<${O} label=${n} most=${Se} value=${t} onInput=${o} />`;let a={"":"Choose one",...Object.fromEntries(r.map(s=>[s,s]))};return i`<${U} label=${n} words=${a} value=${t} onChange=${o} />`}function he({require:e=[]},t){return e.includes(t)}function Dt(e,t){return t?e:`${e} (optional)`}function po(e,t){return["reason","note"].filter(o=>he(t,o)&&e[o].trim()==="")}function mo(e,t,o){let{api:n}=g(),r=Y(),a=Ot(n,e),s=t.time_limit_seconds,u=t.calendar?ao:s*1e3,l=At(r,u,a).filter(({name:p})=>p!=="limit"||!he(t,"until")),c=t.calendar?`The limit, ${j(s)} of open time`:`The limit, ${j(s)}`,d=ce({times:l.map(p=>p.name==="limit"?{...p,words:c}:p),first:It(l),earliest:r+Nt,latest:r+u,usual:Ue()+Math.min(120,s/120)*Nt});return{...d,preset:l.find(({name:p})=>p===d.choice)?.preset,said:$o(d,t,o)}}function $o({choice:e,wrong:t,until:o,latest:n},r,a){return e===null?"Choose until when.":t?`Choose a time in the future, at the latest ${C(n)}.`:!o&&r.calendar?`At the end of the limit, which counts the open time of ${r.calendar}.`:de(o??n,a)}function fo({form:e,change:t}){return i`
    <details class="more">
      <summary>Wait for an answer, or with others</summary>
      <${O} label="Question (optional)" hint="A supervisor approves or declines; the answer ends the pause." most=${Se}
        value=${e.ask} onInput=${t("ask")} />
      <${O} label="Signal (optional)" hint="The name by which another system gives the answer, such as refund-8842."
        most=${io} autocapitalize="none" spellcheck=${!1} value=${e.signal} onInput=${t("signal")} />
      <${$e} label="Topic (optional)" hint="What it waits for, with others, such as outage-berlin." typed=${e.topic}
        onInput=${t("topic")} />
    </details>
  `}function ho({reason:e,note:t,then:o,onReply:n,topic:r,ask:a,signal:s},{until:u,preset:l}){let c={reason:e.trim(),note:t.trim(),until:u,preset:l,then:o,onReply:n,topic:B(r)},d=a.trim();if(!d&&!s.trim())return c;let p=s.trim()||`answer-${crypto.randomUUID().slice(0,8)}`;return{...c,wait:{signal:p,...d&&{ask:d}}}}function Et({conversation:e,from:t,busy:o,refusal:n,onTake:r,onClose:a}){let{user:s}=g(),u=e.channel_state==="pause";return i`
    <${P} title=${`Take over from ${t}?`} act="Take over" busy=${o} onConfirm=${r} onClose=${a}>
      <p>${u?`${t} has paused it. The pause ends, and`:`${t} is working on it. Then`} the conversation is yours.</p>
      ${!F(s,"supervisor")&&i`<p class="hint">You can take over from an AI. What a person has, only a supervisor can move.</p>`}
      <${b} refusal=${n} />
    <//>
  `}var go=1e3;function Pt({conversation:e,owner:t,busy:o,onTransfer:n,onClose:r,children:a}){let{api:s,user:u}=g(),l=Q(s,u),[c,d]=$("queue"),[p,f]=$(""),[m,h]=$(""),[k,w]=$(!1),[y,M]=$(""),D={back:!0,queue:V(l,p),agent:X(l,m)}[c],K=()=>{let T=c==="agent"?{agentId:m,refuse:k}:{queue:c==="back"?e.queue:p};n({...T,note:y.trim()})};return i`
    <${x} title=${`Transfer ${q(e)}`} act="Transfer" busy=${o} isReady=${D} onSubmit=${K}
      onClose=${r}>
      ${a}
      <${Z} legend="To" options=${yo(e,t)} value=${c} onChange=${d} />
      ${c==="queue"&&i`<${le} directory=${l} not=${[e.queue]} value=${p} onPick=${f} />`}
      ${c==="agent"&&i`
        <${ue} directory=${l} not=${[t]} value=${m} onPick=${h} />
        <${Z} legend=${bo(l,m)} options=${wo(e)} value=${k} onChange=${w} />
      `}
      ${!F(u,"supervisor")&&c!=="back"&&i`<p class="hint">Only names that you know are suggested. Take care that the name is right.</p>`}
      <${O} label="Note for the next agent (optional)" hint="The customer does not see it." rows="2" most=${go}
        value=${y} onInput=${M} />
    <//>
  `}function yo({queue:e,channel_state:t},o){let n={value:"back",label:`Back to queue ${e}`,hint:t==="pause"?"ends the pause":"keeps its place in line"};return[...o?[n]:[],{value:"queue",label:o?"Another queue":"A queue"},{value:"agent",label:"An agent"}]}function bo({agents:e},t){let o=e.find(({id:n})=>n===t);return o?ie(o)?`If ${t} cannot take it by then`:`${t} cannot take it now`:"If that agent cannot take it now"}function wo({queue:e}){return[{value:!1,label:`Put it in queue ${e}`},{value:!0,label:"Do not transfer it"}]}function vo({asking:e,...t}){return ko[e.what]({asking:e,...t})}var ko={leave:({asking:e,conversation:t,actions:o,unsent:n,isUnanswered:r,busy:a,begin:s,onClose:u})=>i`
    <${ht} conversation=${t} isUnanswered=${r} unsent=${n} busy=${a}
      canReply=${o.reply} onLeave=${()=>s("leave",{...e.details,unanswered:r})} onClose=${u} />
  `,"leave-with":({conversation:e,actions:t,settings:o,unsent:n,isUnanswered:r,busy:a,begin:s,onClose:u})=>i`
    <${Ct} plans=${Object.keys(o.leave.plans??{})} usual=${be(o,e).leave.plan}
      isUnanswered=${r} busy=${a} onClose=${u}
      onLeave=${l=>s("leave",{...l,unanswered:r})}>
      <${H} conversation=${e} unsent=${n} canReply=${t.reply} />
    <//>
  `,pause:({conversation:e,actions:t,settings:o,unsent:n,busy:r,begin:a,onClose:s})=>i`
    <${qt} conversation=${e} rules=${be(o,e).pause} busy=${r}
      onPause=${u=>a("pause",u)} onClose=${s}>
      <${H} conversation=${e} unsent=${n} canReply=${t.reply} />
    <//>
  `,"pause-again":({conversation:e,actions:t,unsent:o,busy:n,begin:r,onClose:a})=>i`
    <${P} title="Pause again" act="Pause" busy=${n} onConfirm=${()=>r("pause",{again:!0})} onClose=${a}>
      <${H} conversation=${e} unsent=${o} canReply=${t.reply} />
      <p>It is paused as it was before: for the same reason, and until the same time, if that lies ahead.</p>
    <//>
  `,transfer:({conversation:e,actions:t,owner:o,unsent:n,busy:r,begin:a,onClose:s})=>i`
    <${Pt} conversation=${e} owner=${o} busy=${r}
      onTransfer=${u=>a("transfer",u)} onClose=${s}>
      <${H} conversation=${e} unsent=${n} canReply=${t.reply} />
    <//>
  `,"give-away":e=>i`<${To} ...${e} />`,extend:e=>i`<${Co} ...${e} />`,assign:({conversation:e,owner:t,busy:o,refusal:n,about:r,now:a,onClose:s})=>i`
    <${ft} ...${{conversation:e,owner:t,busy:o,refusal:n,about:r,onClose:s}}
      onAssign=${u=>a(e.channel_state==="inactive"?"reactivate":"take",u)} />
  `,"take-over":({conversation:e,actions:t,owner:o,busy:n,refusal:r,now:a,onClose:s})=>i`
    <${Et} conversation=${e} from=${t.from??o} busy=${n} refusal=${r}
      onTake=${()=>a("take")} onClose=${s} />
  `,end:({conversation:e,actions:t,unsent:o,busy:n,refusal:r,now:a,onClose:s})=>i`
    <${P} title=${`End the conversation with ${q(e)}?`} act="End conversation" danger busy=${n}
      onConfirm=${()=>a("end")}
      onClose=${s}>
      <${H} conversation=${e} unsent=${o} canReply=${t.reply} />
      <p>It closes. The customer's next message opens a new conversation, without this history.</p>
      <${b} refusal=${r} />
    <//>
  `,again:({asking:e,actions:t,history:o,busy:n,now:r,onClose:a})=>i`
    <${ct} name=${e.name} readUpTo=${e.readUpTo} messages=${o.messages}
      applies=${t[e.name]} busy=${n} onClose=${a}
      onAgain=${()=>r(e.name,{...e.details,unanswered:!0})} />
  `};function To({asking:e,conversation:t,busy:o,now:n,onClose:r}){let{user:a}=g(),s=t.pause?.agent_id;return i`
    <${bt} agent=${s} isMe=${s===a.id} load=${e.load} queue=${t.queue} busy=${o}
      onConfirm=${()=>n("resume")} onClose=${r} />
  `}function Co({conversation:e,settings:t,busy:o,refusal:n,now:r,onClose:a}){let{user:s}=g(),{pause:u}=e;return u?i`
    <${yt} pause=${u} latest=${Be(e,s,t)} busy=${o} refusal=${n}
      onExtend=${l=>r("extend",l)} onClose=${a} />
  `:null}function _e({facts:e}){return i`
    <dl class="facts">${e.map(([t,o])=>i`<div key=${t}><dt>${t}</dt><dd dir="auto" class="lines">${o}</dd></div>`)}</dl>
  `}var xo=10;function So({conversation:e,hrefOf:t}){let{user:o}=g(),n=F(o,"supervisor")?Io:Oo;return i`
    <section class="customer" aria-label="Customer" tabindex="0">
      <h3>Customer</h3>
      <${_e} facts=${_o(e)} />
      <${Ao} attributes=${e.attributes} />
      <h3>Earlier conversations</h3>
      <${n} conversation=${e} hrefOf=${t} />
    </section>
  `}function _o(e){let{customer_address:t,business_address:o,thread:n,channel:r,queue:a,priority:s,opened_at:u}=e,l=q(e);return[...l===t?[]:[["Name",l]],[W(r),t],["To",o],...n?[["Thread",n]]:[],["Queue",a],...s>0?[["Priority",String(s)]]:[],["Since",C(u)]]}function Ao({attributes:e}){let t=Object.entries(e??{});if(t.length===0)return null;let o=n=>typeof n=="string"?n:JSON.stringify(n);return i`
    <h3>Attributes</h3>
    <${_e} facts=${t.map(([n,r])=>[n,o(r)])} />
  `}function Io({conversation:e,hrefOf:t}){let{api:o}=g(),{id:n,channel:r,customer_address:a}=e,[s,u]=$({all:[],cursor:void 0,loaded:!1}),{busy:l,refusal:c,run:d}=E(),p=async()=>{let{answer:m}=await d("more",()=>o.get("/v1/customers"+G({channel:r,address:a,limit:xo,cursor:s.cursor})));if(!m)return;let{conversations:h,next_cursor:k}=m.body;u({all:[...s.all,...h],cursor:k,loaded:!0})};L(()=>{p()},[]);let f=s.all.filter(m=>m.id!==n);return i`
    <${b} refusal=${c} />
    ${s.loaded&&f.length===0&&i`<p class="weak">There is no other.</p>`}
    <ul>${f.map(m=>i`<${Rt} key=${m.id} conversation=${m} hrefOf=${t} />`)}</ul>
    ${s.cursor&&i`<button type="button" class="small" disabled=${l!==null} onClick=${p}>Show more</button>`}
  `}function Oo({conversation:e,hrefOf:t}){let{api:o}=g(),[n,r]=$([]),{busy:a,refusal:s,run:u}=E(),l=(n.at(-1)??e).previous_conversation_id,c=async()=>{let{answer:d}=await u("look",()=>o.get(oe`/v1/conversations/${l}`));d&&r([...n,d.body])};return i`
    ${n.length===0&&!l&&i`<p class="weak">This is the first, as far as is known.</p>`}
    <ul>${n.map(d=>i`<${Rt} key=${d.id} conversation=${d} hrefOf=${t} />`)}</ul>
    ${s?.status===404?i`<p class="weak">The one before is not yours to see, or is gone.</p>`:i`<${b} refusal=${s} />`}
    ${l&&s?.status!==404&&i`<button type="button" class="small" disabled=${a!==null} onClick=${c}>Show the one before</button>`}
  `}function Rt({conversation:e,hrefOf:t}){let{id:o,opened_at:n,channel_state:r}=e;return i`<li><a href=${t(o)}>${C(n)}</a> <${lt} state=${r} /></li>`}var ge=ye("first-word"),Ae=ye("our-addresses");function Lt(e,t,o=ge.get()){let n=o.channel??e[0]?.channel??t[0];return{...{channel:n,to:"",from:Ie(n,e),name:"",queue:"",body:"",then:"stay"},...o}}function Ie(e,t,o=Ae.get()){return o[e]??t.find(n=>n.channel===e)?.business_address??""}function Ft({channel:e,from:t}){Ae.set({...Ae.get(),[e]:t}),ge.set({})}function Wt({channel:e,to:t,from:o,name:n,queue:r,body:a,then:s}){let u={channel:e,to:t.trim(),from:o.trim(),body:a,then:s};return n.trim()&&(u.customer_name=n.trim()),r.trim()&&(u.queue=r.trim()),u}function jt({then:e,to:t},{status:o,body:n}){let r=o===201?"":" in the conversation that was open already";return e==="leave"?`Sent to ${t}${r}, and left: a reply brings it back.`:`Sent to ${t}${r}: ${No(n)}`}function No({task:e}){return e?.status==="assigned"?"the task is yours.":"it is taken in."}function qo({work:e,settings:t,view:o,onSent:n,onClose:r}){let{api:a,user:s}=g(),{busy:u,refusal:l,run:c}=E(),d=Q(a,s),p=[...(e?.tasks??[]).map(({conversation:T})=>T),...e?.paused??[]].filter(Boolean),f=Eo(t,p),[m,h]=$(()=>Lt(p,f)),k=ee({}),w=Ke(t,"leave",{channel:m.channel,queue:m.queue||"default"}),y=Wt({...m,then:w?m.then:"stay"}),M=y.to!==""&&y.from!==""&&y.body.trim()!==""&&(m.queue===""||V(d,m.queue)),D=T=>{let N={...m,...T};h(N),ge.set(N)};return i`
    <${x} title="New conversation" act="Send" cancel="Close" busy=${u!==null} isReady=${M}
      onSubmit=${async()=>{let T=JSON.stringify(y);k.current.text!==T&&(k.current={text:T,id:crypto.randomUUID()});let{answer:N}=await c("send",()=>ze(a,k.current.id,y));if(!N)return;Ft(y),Xe(N.body,s.id),N.body.task?.agent_id===s.id&&Me(N.body.task.id);let Gt=y.then==="leave"?{action:{words:"Open",href:z(o,N.body.id)}}:{};et(jt(y,N),Gt),r(),await n(),y.then==="stay"&&Ne(o,N.body.id)}} onClose=${r}>
      <${Po} ...${{form:m,channels:f,known:p,change:D}} />
      <${O} label="Message" rows="4" most=${null} value=${m.body} onInput=${T=>D({body:T})} />
      <${le} directory=${d} label="Queue (optional)" value=${m.queue} onPick=${T=>D({queue:T})} />
      ${w&&i`<${Z} legend="Then" options=${Do} value=${m.then} onChange=${T=>D({then:T})} />`}
      <${Ro} refusal=${l} view=${o} />
    <//>
  `}var Do=[{value:"stay",label:"Stay",hint:"it is your task, and uses a slot"},{value:"leave",label:"Leave",hint:"a reply brings it back; until then it uses none"}];function Eo(e,t){let o=(e?.channels??[]).filter(n=>n!=="*");return[...new Set([...qe,...o,...t.map(({channel:n})=>n)])]}function Po({form:e,channels:t,known:o,change:n}){let r=s=>n({channel:s,from:Ie(s,o)}),a=(s,u,l)=>i`
    <${O} label=${s} value=${e[u]} autocapitalize="none" onInput=${c=>n({[u]:c})} ...${l} />
  `;return i`
    <div class="field-row">
      <${U} label="Channel" words=${Object.fromEntries(t.map(s=>[s,W(s)]))} value=${e.channel}
        onChange=${r} />
      ${a("From (our address)","from")}
    </div>
    <div class="field-row">
      ${a("To (the customer's address)","to")} ${a("Their name (optional)","name",{most:256})}
    </div>
  `}function Ro({refusal:e,view:t}){let o=e?.problem.conversation_id;return o?i`
    <${b} refusal=${e} />
    <${re}><a href=${z(t,o)}>Open that conversation</a><//>
  `:i`<${b} refusal=${e} />`}var Ut=25;function Lo({view:e,current:t}){let{api:o}=g(),{left:n,isAll:r,loaded:a,error:s,more:u}=Ve(o),{busy:l,refusal:c,run:d}=E(),[p,f]=$(Ut),m=n.slice(0,p),h=n.length>p||a&&!r&&!s,k=async()=>{n.length<=p&&await d("more",u),f(p+Ut)};return i`
    <${b} refusal=${n.length===0?s:c} />
    ${a&&!s&&n.length===0&&i`<p class="list-empty">Nothing that you left waits for its customer.</p>`}
    <ul>${m.map(w=>i`<${Fo} key=${w.id} conversation=${w} view=${e} current=${t} />`)}</ul>
    ${h&&i`<p class="list-more"><button type="button" class="small" disabled=${l!==null} onClick=${k}>Show more</button></p>`}
  `}function Fo({conversation:e,view:t,current:o}){let n=Y(),{id:r,channel:a,leave:s}=e,u=o===r;return i`
    <li class="row" data-selected=${u}>
      <a class="row-link" href=${z(t,r)} aria-current=${u?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${q(e)}</span>
          <${ut} channel=${a} />
        </span>
        <span class="row-line" title=${`Left ${C(s.left_at)}`}>
          Left ${Re(s.left_at,n)}, a reply counts until ${Pe(s.expires_at)}
        </span>
        ${s.topic&&i`<span class="row-line row-note">Waits for ${s.topic}</span>`}
      </a>
    </li>
  `}var Mt=[["j","Open the next conversation"],["k","Open the previous conversation"],["r","Write a reply"],["Escape","Leave the reply box"],["Ctrl+Enter","Send the reply"],["l","Leave"],["f","Leave with details"],["p","Pause"],["o","Pause again"],["y","Approve what is asked"],["d","Decline what is asked"],["u","Resume, or take up again"],["s","Skip the next step of the plan"],["q","Cancel the plan"],["x","Extend the pause"],["a","Take, or take over"],["g","Assign"],["t","Transfer"],["n","Write a note"],["i","Show the customer"],["w","Write to a customer first"],["z","Undo"],["c","Complete the wrap-up"],["e","End"],["?","Show this list"]];function Wo({onClose:e}){let t=Ye(te(Ge));return i`
    <${A} title="Keyboard shortcuts" onClose=${e}>
      <div class="dialog-body">
        <dl class="shortcuts">
          ${Mt.map(([o,n])=>i`<div key=${o}><dt><kbd>${o}</kbd></dt><dd>${n}</dd></div>`)}
        </dl>
        <${kt} label="Single-key shortcuts" checked=${t} onChange=${He}
          hint="Turn them off if they get in the way of a screen reader or of speech input." />
      </div>
      <div class="dialog-actions">
        <button type="button" class="primary" onClick=${e}>Close</button>
      </div>
    <//>
  `}function jo({tasks:e,onLeave:t,onClose:o}){let{api:n,user:r}=g(),{busy:a,refusal:s,run:u}=E(),l=async()=>{let{answer:c}=await u("offline",()=>Je(n,r.id,{availability:"offline"}));c&&await t()};return i`
    <${A} title="You are still available" onClose=${o}>
      <div class="dialog-body">
        <p>New tasks would go on coming to you, with nobody to see them. Offline, you get none.</p>
        ${e>0&&i`<p>You have ${se(e,"task")} in hand. ${e===1?"It stays":"They stay"} yours.</p>`}
        <${b} refusal=${s} />
      </div>
      <div class="dialog-actions">
        <button type="button" onClick=${o}>Cancel</button>
        <button type="button" disabled=${a!==null} onClick=${t}>Stay available</button>
        <button type="button" class="primary" disabled=${a!==null} onClick=${l}>Go offline and sign out</button>
      </div>
    <//>
  `}export{Q as a,x as b,we as c,ue as d,le as e,X as f,V as g,Gn as h,Yn as i,Hn as j,Bn as k,xe as l,Qn as m,Kn as n,O as o,Zn as p,es as q,U as r,ts as s,kt as t,Z as u,os as v,$e as w,vo as x,_e as y,So as z,qo as A,Lo as B,Wo as C,jo as D};
