/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{a as B,b as J,c as Ne,d as ee,e as Te,f as Ae,g as te,h as De,i as xe,j as R,k as Ee,l as ne}from"./chunk-AHAMIY7W.js";import{b as F,i as H,j as G,k as oe,l as _e,m as W,n as Q,o as k,p as Se,q as Ce,r as A,s as X,t as q,u as I,v as C,y as j}from"./chunk-ZONIGXYY.js";import{B as me,C as fe,D as ge,G as be,L as Z,P as ye,Q as ve,R as we,S as ke,W as Oe,c as $e,e as V,f as pe,o as he,p as se}from"./chunk-PBMAHIQ6.js";import{C as le,D as M,G as ce,L as T,M as D,U as ue,c as h,d as z,f as re,ga as de,ia as x,j as E,k as o,ka as Y}from"./chunk-WQQTAGGD.js";var ae=pe("settings-changes");function We(){let{base:e,draft:s}=ae.get();return e&&s&&R(e,s).length>0?ae.get():null}function Ie({base:e,seen:s,draft:n}){ae.set(e&&R(e,n).length>0?{base:e,seen:s,draft:n}:{})}function Pe({conflict:e,onDiscard:s}){let{by:n,at:a,theirs:t,mine:r}=e,c=re(null);z(()=>c.current.focus(),[e]);let i=a?`, ${ue(a,$e())}`:"";return o`
    <section class="conflict" role="alert" aria-label="Conflict" tabindex="-1" ref=${c}>
      <h2>${n??"Somebody"} changed the settings while you were editing${i}</h2>
      <${Re} title=${`${n??"They"} changed`} changes=${t} />
      <${Re} title="You change" changes=${r} />
      <p>Nothing of yours is saved yet. The form below has both; where both changed the same, it has yours. Check it, then
        save again.</p>
      <button type="button" class="small" onClick=${s}>Discard my changes</button>
    </section>
  `}function Re({title:e,changes:s}){return s.length===0?null:o`
    <h3>${e}</h3>
    <ul>
      ${s.map(({label:n,from:a,to:t})=>o`<li key=${n}>${n}: <del>${a}</del> <ins>${t}</ins></li>`)}
    </ul>
  `}function O({at:e,value:s,hint:n,names:a=[],disabled:t,onChange:r}){let c=H(e),{label:i,min:l,max:u}=c,d={label:i,hint:n,disabled:t,onChange:r};switch(c.kind){case"switch":return o`<${q} checked=${s} ...${d} />`;case"time":return o`<${C} legend=${i} seconds=${s} ...${{...d,min:l,max:u}} />`;case"number":return o`<${X} value=${s} ...${{...d,min:l,max:u}} />`;case"choice":return o`<${A} words=${oe(c)} value=${s} ...${d} />`;case"set":return o`<${Se} legend=${i} words=${oe(c)} chosen=${s} ...${d} />`;case"lines":return o`<${Ce} lines=${s} ...${d} />`;case"named":return o`<${A} words=${Ge(a,s,c.none)} value=${s??""} ...${d}
        onChange=${$=>r($||null)} />`;default:return o`<${k} ...${{label:i,hint:n,disabled:t}} value=${s??""}
        onInput=${$=>r($.trim()||null)} />`}}function Ge(e,s,n){let a=s&&!e.includes(s)?[...e,s]:e;return{"":n,...Object.fromEntries(a.map(t=>[t,t]))}}var Qe=["mon","tue","wed","thu","fri"],Xe="09:00-17:00",Je={week:Object.fromEntries(Qe.map(e=>[e,[Xe]])),exceptions:{}};function Fe({name:e,calendar:s=Je,taken:n,onDone:a,onClose:t}){let[r,c]=h(e??""),[i,l]=h(s.zone??de()),[u,d]=h(()=>Object.fromEntries(Object.keys(B).map(g=>[g,J(s.week[g])]))),[$,y]=h(()=>ee(s.exceptions)),b=e??Z(r),m=!e&&n.includes(b),v=Object.fromEntries(Object.entries(u).map(([g,w])=>[g,Ne(w)])),{exceptions:p,wrong:f}=Te($),_=b!==""&&!m&&qe(i)&&Object.values(v).every(Boolean)&&!f,P=()=>{let g=Object.entries(v).filter(([,w])=>w.length>0);a(b,{zone:i,week:Object.fromEntries(g),exceptions:p})};return o`
    <${F} title=${e?`Calendar ${e}`:"New calendar"} act="Done" isReady=${_} onSubmit=${P}
      onClose=${t}>
      ${!e&&o`
        <${k} label="Name"
          hint=${b&&b!==r.trim()?`It will be called ${b}.`:"Such as support."} most="64"
          autocapitalize="none"
          value=${r} onInput=${c} />
      `}
      ${m&&o`<${x} tone="warn">There is a calendar of this name already.<//>`}
      <${tt} zone=${i} onInput=${l} />
      <fieldset class="field">
        <legend>Week</legend>
        <div class="week">
          ${Object.entries(B).map(([g,w])=>o`
              <${et} key=${g} label=${w} text=${u[g]} isWrong=${!v[g]}
                onInput=${N=>d({...u,[g]:N})} />
            `)}
        </div>
        <p class="hint">Such as 08:00-12:00, 13:00-18:00, or closed.</p>
      </fieldset>
      <${k} label="Dates that are otherwise" rows="4" most=${null} spellcheck=${!1} value=${$} onInput=${y}
        aria-invalid=${!!f} hint="One a line: 2026-12-25: closed" />
      ${f&&o`<p class="hint" data-wrong="true" role="status">This line cannot be read: ${f}</p>`}
    <//>
  `}function et({label:e,text:s,isWrong:n,onInput:a}){let t=E();return o`
    <label for=${t}>${e}</label>
    <input id=${t} type="text" autocomplete="off" value=${s} aria-invalid=${n}
      onInput=${r=>a(r.currentTarget.value)} />
  `}function tt({zone:e,onInput:s}){let n=E(),a=!qe(e);return o`
    <div class="field">
      <label for=${n}>Time zone</label>
      <input id=${n} type="text" autocomplete="off" spellcheck=${!1} list=${`${n}-zones`} value=${e} aria-invalid=${a}
        aria-describedby=${`${n}-hint`} onInput=${t=>s(t.currentTarget.value.trim())} />
      <datalist id=${`${n}-zones`}>${(Intl.supportedValuesOf?.("timeZone")??[]).map(t=>o`<option key=${t} value=${t}></option>`)}</datalist>
      <p class="hint" id=${`${n}-hint`} data-wrong=${a}>
        ${a?"There is no such zone: they are named as Europe/Berlin.":"On whose clock the hours are."}
      </p>
    </div>
  `}function qe(e){try{return e!==""&&!!new Intl.DateTimeFormat("en",{timeZone:e})}catch{return!1}}function je({settings:e,disabled:s,onChange:n}){let[a,t]=h(null),r=Object.entries(e.calendars).toSorted(([i],[l])=>i<l?-1:1),c=(i,l)=>{n(["calendars",i],l),t(null)};return o`
    <section class="card" aria-labelledby="settings-calendars">
      <h2 id="settings-calendars">Calendars</h2>
      <p class="hint">When it is open. Where the rules of pause name one, the limit counts open time, and a pause ends while it is open.</p>
      ${r.length===0&&o`<p class="list-empty">There is no calendar yet.</p>`}
      <ul class="entries">
        ${r.map(([i,l])=>o`
            <${nt} key=${i} ...${{name:i,calendar:l,disabled:s}} onEdit=${()=>t({name:i,calendar:l})}
              onRemove=${()=>n(["calendars",i],void 0)} />
          `)}
      </ul>
      <p><button type="button" class="small" disabled=${s} onClick=${()=>t({})}>Add a calendar</button></p>
      ${a&&o`<${Fe} ...${a} taken=${Object.keys(e.calendars)} onDone=${c}
        onClose=${()=>t(null)} />`}
    </section>
  `}function nt({name:e,calendar:s,disabled:n,onEdit:a,onRemove:t}){return o`
    <li class="entry">
      <div>
        <p class="row-name">${e} <span class="weak">${s.zone}</span></p>
        <${j} facts=${st(s)} />
      </div>
      <div class="entry-actions">
        <button type="button" class="small" disabled=${n} aria-label=${`Edit: ${e}`} onClick=${a}>Edit</button>
        <button type="button" class="small" disabled=${n} aria-label=${`Remove: ${e}`} onClick=${t}>Remove</button>
      </div>
    </li>
  `}function st({week:e,exceptions:s}){let n=ee(s),a=Object.entries(B).map(([t,r])=>[r,J(e[t])]);return n?[...a,["Otherwise",n]]:a}var ot={nudge:"Send the customer a message",return:"Bring it back to its queue",close:"Close it"},ze=86400,Le={after_seconds:2*ze,do:"nudge",text:""},at=90*ze;function Ye({name:e,steps:s=[Le],taken:n,onDone:a,onClose:t}){let[r,c]=h(e??""),[i,l]=h(()=>s.map(b=>({...b,key:crypto.randomUUID()}))),u=e??Z(r),d=!e&&n.includes(u),$=(b,m)=>l(i.map((v,p)=>p===b?{...v,...m}:v)),y=()=>a(u,i.map(rt));return o`
    <${F} title=${e?`Plan ${e}`:"New plan"} act="Done" isReady=${u!==""&&!d&&ge(i)}
      onSubmit=${y} onClose=${t}>
      ${!e&&o`
        <${k} label="Name"
          hint=${u&&u!==r.trim()?`It will be called ${u}.`:"Such as chase."} most="64"
          autocapitalize="none"
          value=${r} onInput=${c} />
      `}
      ${d&&o`<${x} tone="warn">There is a plan of this name already.<//>`}
      <p class="hint">While the customer is silent. Times count from the step before. What brings it back or closes it is the last step.</p>
      ${i.map((b,m)=>o`
          <${it} key=${b.key} number=${m+1} step=${b} onChange=${v=>$(m,v)}
            onRemove=${i.length>1&&(()=>l(i.filter((v,p)=>p!==m)))} />
        `)}
      <p>
        <button type="button" class="small" disabled=${i.length>=me}
          onClick=${()=>l([...i,{...Le,key:crypto.randomUUID()}])}>Add a step</button>
      </p>
    <//>
  `}function it({number:e,step:s,onChange:n,onRemove:a}){return o`
    <fieldset class="field step">
      <legend>Step ${e}</legend>
      <${C} legend="After" seconds=${s.after_seconds} min=${1} max=${at}
        onChange=${t=>n({after_seconds:t})} />
      <${A} label="What happens" words=${ot} value=${s.do} onChange=${t=>n({do:t})} />
      ${s.do==="nudge"&&o`<${k} label="Message to the customer" rows="2" value=${s.text} onInput=${t=>n({text:t})} />`}
      ${a&&o`<p><button type="button" class="small" onClick=${a}>Remove step ${e}</button></p>`}
    </fieldset>
  `}function rt({after_seconds:e,do:s,text:n}){return{after_seconds:e,do:s,...s==="nudge"&&{text:n.trim()}}}function He({settings:e,disabled:s,field:n,onChange:a}){let[t,r]=h(null),{plan:c,calendar:i,plans:l}=e.leave,u=Object.entries(l).toSorted(([$],[y])=>$<y?-1:1),d=($,y)=>{a(["leave","plans",$],y),r(null)};return o`
    <section class="card" aria-labelledby="settings-plans">
      <h2 id="settings-plans">Plans</h2>
      <p class="hint">What happens by itself while the customer of a left conversation is silent. Agents can choose another plan than the usual.</p>
      <ul class="entries">
        ${u.map(([$,y])=>o`
            <li key=${$} class="entry">
              <div><p class="row-name">${$}</p><p class="hint" dir="auto">${fe(y)}</p></div>
              <div class="entry-actions">
                <button type="button" class="small" disabled=${s} aria-label=${`Edit: ${$}`}
                  onClick=${()=>r({name:$,steps:y})}>Edit</button>
                <button type="button" class="small" disabled=${s} aria-label=${`Remove: ${$}`}
                  onClick=${()=>a(["leave","plans",$],void 0)}>Remove</button>
              </div>
            </li>
          `)}
      </ul>
      <p><button type="button" class="small" disabled=${s} onClick=${()=>r({})}>Add a plan</button></p>
      ${(u.length>0||c)&&o`<${O} at="leave.plan" value=${c} names=${Object.keys(l)} hint="Where its agent does not say."
        ...${n("leave.plan")} />`}
      ${(Object.keys(e.calendars).length>0||i)&&o`<${O} at="leave.calendar" value=${i} names=${Object.keys(e.calendars)}
        ...${n("leave.calendar")} />`}
      ${t&&o`<${Ye} ...${t} taken=${Object.keys(l)} onDone=${d} onClose=${()=>r(null)} />`}
    </section>
  `}function Be(){let{api:e}=V(),[s,n]=h(""),[a,t]=h(""),[r,c]=h(null),{busy:i,refusal:l,run:u}=M(),d={"":"Any other channel",...Object.fromEntries(T.map(m=>[m,D(m)]))},$=async()=>{let{answer:m}=await u("ask",()=>e.get("/v1/policy"+ce({queue:s.trim(),channel:a})));c(m?.body??null)},y=m=>v=>{m(v),c(null)};return o`
    <div class="policy-check" role="group" aria-label="What holds" onKeyDown=${m=>{m.key!=="Enter"||m.target.localName==="button"||(m.preventDefault(),$())}}>
      <h3>What holds now, as it is saved</h3>
      <div class="field-row">
        <${k} label="In queue" autocapitalize="none" value=${s} onInput=${y(n)} />
        <${A} label="On channel" words=${d} value=${a} onChange=${y(t)} />
      </div>
      <p><button type="button" class="small" disabled=${i!==null} onClick=${$}>Show what holds</button></p>
      <${Y} refusal=${l} />
      <div aria-live="polite">
        ${r&&o`
          <p>${r.policy?`By the policy ${r.policy} and those below it:`:"By the settings alone:"}</p>
          <${j} facts=${ie(r)} />
        `}
      </div>
    </div>
  `}function Ue({settings:e,policy:s,onDone:n,onClose:a}){let t=!s.match,[r,c]=h(s.match??{}),[i,l]=h({leave:s.leave??{},pause:s.pause??{}}),u=t&&!!e.policies[W(r)],d=!!(r.queue||r.channel),$=(p,f,_)=>{let{[f]:P,...g}=i[p];l({...i,[p]:_===void 0?g:{...g,[f]:_}})},y=G.filter(({keys:[p,f]})=>e[p][f]!==void 0),b=y.filter(({keys:[p,f]})=>i[p][f]!==void 0),m=b.every(p=>!("min"in p)||_e(i[p.keys[0]][p.keys[1]],p)),v=he({...e,policies:Object.values(e.policies).filter(p=>p!==s)},r);return o`
    <${F} title=${t?"New policy":`Policy for ${Q(r)}`} act="Done"
      isReady=${d&&!u&&b.length>0&&m}
      onSubmit=${()=>n({...s,match:r,...i})} onClose=${a}>
      ${t&&o`<${lt} match=${r} onChange=${c} />`}
      ${u&&o`<${x} tone="warn">There is a policy for this already.<//>`}
      <p class="hint">Tick what is different there. It is not in force before the settings are saved.</p>
      ${y.map(({at:p,keys:[f,_],label:P})=>o`
        <${ct} key=${p} ...${{at:p,label:P}} value=${i[f][_]} usual=${v[f][_]}
          names=${Object.keys(p==="leave.plan"?e.leave.plans:e.calendars)}
          onChange=${g=>$(f,_,g)} />
      `)}
    <//>
  `}function lt({match:e,onChange:s}){let n={"":"Every channel",...Object.fromEntries(T.map(t=>[t,D(t)]))},a=t=>{let{queue:r,channel:c}={...e,...t};s({...c&&{channel:c},...r&&{queue:r}})};return o`
    <div class="field-row">
      <${k} label="Queue" hint="Empty: every queue." autocapitalize="none" value=${e.queue??""}
        onInput=${t=>a({queue:t.trim()})} />
      <${A} label="Channel" words=${n} value=${e.channel??""} onChange=${t=>a({channel:t})} />
    </div>
  `}function ct({at:e,label:s,value:n,usual:a,names:t,onChange:r}){let c=E(),i=n!==void 0;return o`
    <div class="rule">
      <label class="option">
        <input type="checkbox" id=${c} checked=${i}
          onChange=${l=>r(l.currentTarget.checked?a:void 0)} />
        <span>${s}</span>
      </label>
      ${i&&o`<${O} at=${e} value=${n} names=${t} onChange=${r} />`}
    </div>
  `}function Ke({settings:e,disabled:s,onChange:n}){let[a,t]=h(null),r=Object.values(e.policies).toSorted(ut),c=i=>{n(["policies",W(i.match)],i),t(null)};return o`
    <section class="card" aria-labelledby="settings-policies">
      <h2 id="settings-policies">Policies</h2>
      <p class="hint">What is different for a queue, a channel, or both. Field by field, a policy for a queue and a channel goes first, then the
        queue's, then the channel's, then the settings above.</p>
      ${r.length===0&&o`<p class="list-empty">The settings above hold everywhere.</p>`}
      <ol class="entries">
        ${r.map(i=>o`
            <${dt} key=${W(i.match)} policy=${i} disabled=${s} onEdit=${()=>t(i)}
              onRemove=${()=>n(["policies",W(i.match)],void 0)} />
          `)}
      </ol>
      <p><button type="button" class="small" disabled=${s} onClick=${()=>t({})}>Add a policy</button></p>
      ${a&&o`<${Ue} settings=${e} policy=${a} onDone=${c} onClose=${()=>t(null)} />`}
      <${Be} />
    </section>
  `}function ut(e,s){let n=[e,s].map(({match:a})=>W(a));return se(s.match)-se(e.match)||(n[0]<n[1]?-1:1)}function dt({policy:e,disabled:s,onEdit:n,onRemove:a}){let t=Q(e.match);return o`
    <li class="entry">
      <div>
        <p class="row-name">${t}</p>
        <${j} facts=${ie(e)} />
      </div>
      <div class="entry-actions">
        <button type="button" class="small" disabled=${s} aria-label=${`Edit: ${t}`} onClick=${n}>Edit</button>
        <button type="button" class="small" disabled=${s} aria-label=${`Remove: ${t}`} onClick=${a}>Remove</button>
      </div>
    </li>
  `}function ie(e){return G.filter(({keys:[n,a]})=>e[n]?.[a]!==void 0).map(({keys:[n,a],label:t,words:r})=>[t,r(e[n][a])])}var $t={"routing.answer_within_seconds":"While an agent has it, from the customer's first word without an answer. 0: never.","routing.max_returns":"Then it stays with its agent, and others are told.","routing.return.prefer":"When the customer replies, or the time of a pause is up.","routing.return.within_seconds":"Counted from the leave or the pause.","routing.return.hold_seconds":"Then it is the queue's.","routing.idle":"Who has been idle for longest gets the next task.","routing.fallback_queue":"Where what comes back goes instead. Empty: it stays where it is.","routing.give_back_seconds":"While another agent is free.","routing.absence.grace_seconds":"So long its work waits for an agent who is away or offline.","routing.presence_seconds":"An available agent whose desk is closed is set away. 0: never.","wrap_up.limit_seconds":"Then it ends by itself, and its capacity is free. 0: no limit."};function Me({settings:e,field:s}){let{routing:n,wrap_up:a}=e,t=(c,i)=>o`<${O} at=${c} value=${i} hint=${$t[c]} ...${s(c)} />`,r=n.return.prefer==="last_agent";return o`
    <section class="card" aria-labelledby="settings-routing">
      <h2 id="settings-routing">Routing</h2>
      ${t("routing.answer_within_seconds",n.answer_within_seconds)}
      ${n.answer_within_seconds!==0&&t("routing.max_returns",n.max_returns)}
      ${t("routing.return.prefer",n.return.prefer)}
      ${r&&t("routing.return.within_seconds",n.return.within_seconds)}
      ${r&&t("routing.return.hold_seconds",n.return.hold_seconds)}
      ${t("routing.idle",n.idle)} ${t("routing.fallback_queue",n.fallback_queue)}
      <${pt} weights=${n.weights} ...${s("routing.weights")} />
      ${t("routing.give_back_seconds",n.give_back_seconds)} ${t("routing.presence_seconds",n.presence_seconds)}
      <div class="field-row">
        ${t("routing.absence.paused",n.absence.paused)} ${t("routing.absence.assigned",n.absence.assigned)}
      </div>
      ${t("routing.absence.grace_seconds",n.absence.grace_seconds)}
    </section>
    <section class="card" aria-labelledby="settings-wrap-up">
      <h2 id="settings-wrap-up">Wrap-up</h2>
      ${t("wrap_up.limit_seconds",a.limit_seconds)}
    </section>
  `}function pt({weights:e,disabled:s,onChange:n}){let a=[...new Set([...T,...Object.keys(e)])],t=(r,c)=>{let{[r]:i,...l}=e;n(c===1?l:{...l,[r]:c})};return o`
    <fieldset class="field">
      <legend>What a task uses of the capacity</legend>
      <div class="field-row narrow">
        ${a.map(r=>o`
            <${X} key=${r} label=${`On ${D(r)}`} value=${e[r]??1} min=${1}
              max=${100} disabled=${s}
              onChange=${c=>t(r,c)} />
          `)}
      </div>
    </fieldset>
  `}var ht={new_task:{label:"Make a new task",hint:"Hiatus queues it for the next free agent."},custom_routing:{label:"Custom routing",hint:"Your own system hears of the reply and decides who gets it."}},mt={queue:{label:"Any agent of the queue",hint:"The task goes to whoever is free first."},wait:{label:"This agent's next free slot",hint:"The queue's, once the agent cannot have one, or waiting takes too long."},refuse:{label:"Refuse",hint:"It stays paused; the agent has to make room first."}},ft={own:{label:"Their own conversations",hint:"And those that were theirs until they are closed, and what waits in their queues."},all:{label:"Every conversation",hint:"Whoever's it is."}},Ve={stay:{label:"It stays paused"},notify:{label:"It stays paused, and others are told",hint:"by an event for each message"},wake:{label:"The pause is over",hint:"it comes back at once"}},gt={refuse:{label:"Ask the agent",hint:"Leave is refused, unless the agent says that no answer is needed."},allow:{label:"Allow",hint:"An agent can leave without a word."}},U=(e,s)=>e.map(n=>({value:n,...s[n]??{label:n}}));function Ze({settings:e,disabled:s,onChange:n}){let{leave:a,pause:t,history:r,agents:c}=e,i=d=>({disabled:s,onChange:$=>n(d,$)}),l=d=>({...i(d),min:H(d).min,max:H(d).max}),u=Object.keys(e.calendars??{});return o`
    <section class="card" aria-labelledby="settings-leave">
      <h2 id="settings-leave">Leave</h2>
      <${q} label="Agents can leave conversations" checked=${a.enabled} ...${i("leave.enabled")}
        hint="The agent has answered and is free for other work; the conversation waits for the customer." />
      <${I} legend="When the customer replies" options=${U(ye,ht)} value=${a.on_reply}
        ...${i("leave.on_reply")} />
      ${a.on_reply==="custom_routing"&&o`
        <${C} legend="Time for custom routing to give it a task" seconds=${a.custom_routing_timeout_seconds}
          ...${l("leave.custom_routing_timeout_seconds")}
          hint="After that the conversation gets a new task as usual, so that no reply waits for ever." />
      `}
      <${C} legend="Time for a reply" seconds=${a.window_seconds}
        hint="A later reply opens a new conversation, without the history. At most 90 days." ...${l("leave.window_seconds")} />
      <${I} legend="When the customer wrote last" options=${U(ve,gt)}
        value=${a.unanswered} ...${i("leave.unanswered")} />
    </section>
    <section class="card" aria-labelledby="settings-pause">
      <h2 id="settings-pause">Pause</h2>
      <${q} label="Agents can pause conversations" checked=${t.enabled} ...${i("pause.enabled")}
        hint="The agent needs time; the conversation stays the agent's without using capacity." />
      <${C} legend="Time limit" seconds=${t.time_limit_seconds}
        hint="After that it goes back to the queue, to any free agent. At most 14 days." ...${l("pause.time_limit_seconds")} />
      <${I} legend="When an agent resumes at full capacity" options=${U(we,mt)}
        value=${t.at_capacity}
        ...${i("pause.at_capacity")} />
      ${t.at_capacity==="wait"&&o`
        <${C} legend="Wait for that slot at most" seconds=${t.hold_seconds}
          hint="After that the task is the queue's. At most a day." ...${l("pause.hold_seconds")} />
      `}
      <${I} legend="If the customer writes meanwhile"
        options=${U(Object.keys(Ve),Ve)} value=${t.on_reply}
        ...${i("pause.on_reply")} />
      ${(u.length>0||t.calendar)&&o`
        <${O} at="pause.calendar" value=${t.calendar} names=${u} ...${i("pause.calendar")} />
      `}
      ${t.require&&o`<${bt} pause=${t} field=${i} />`}
    </section>
    <section class="card" aria-labelledby="settings-channels">
      <h2 id="settings-channels">Channels</h2>
      <${yt} channels=${e.channels} ...${i("channels")} />
    </section>
    <section class="card" aria-labelledby="settings-history">
      <h2 id="settings-history">History</h2>
      <${C} legend="Closed conversations can be read for" seconds=${r.retention_seconds}
        hint="Then they are removed with their messages." ...${l("history.retention_seconds")} />
    </section>
    <section class="card" aria-labelledby="settings-agents">
      <h2 id="settings-agents">Agents</h2>
      <${I} legend="Agents can read" options=${U(ke,ft)} value=${c.read}
        ...${i("agents.read")} />
      <${q} label="Agents set their own capacity and queues" checked=${c.self_service} ...${i("agents.self_service")}
        hint="Otherwise a supervisor or an administrator does." />
    </section>
    <${Me} settings=${e} field=${i} />
    ${a.plans&&o`<${He} ...${{settings:e,disabled:s,field:i,onChange:n}} />`}
    <${Ke} ...${{settings:e,disabled:s,onChange:n}} />
    <${je} ...${{settings:e,disabled:s,onChange:n}} />
  `}function bt({pause:e,field:s}){let n=(a,t,r)=>o`<${O} at=${a} value=${t} hint=${r} ...${s(a)} />`;return o`
    ${n("pause.require",e.require)}
    ${n("pause.reasons",e.reasons,"One a line. Without any, agents write what they like.")}
    ${n("pause.max_per_agent",e.max_per_agent,"0: any number.")}
  `}function yt({channels:e,disabled:s,onChange:n}){let a=E(),t=e.includes("*"),r=[...new Set([...T,...e])].filter(l=>l!=="*"),c=(l,u)=>n(u?[...e,l]:e.filter(d=>d!==l)),i=l=>{let u=l.currentTarget.value.trim().toLowerCase();u!==""&&u!=="*"&&!e.includes(u)&&c(u,!0),l.currentTarget.value=""};return o`
    <${I} legend="Leave and pause are on for" value=${t?"all":"some"} disabled=${s}
      options=${[{value:"all",label:"All channels"},{value:"some",label:"Only these"}]}
      onChange=${l=>n(l==="all"?["*"]:T)} />
    ${!t&&o`
      <fieldset class="field">
        <legend class="visually-hidden">Channels</legend>
        ${e.length===0&&o`<p class="hint" data-wrong="true">Choose a channel. To turn leave or pause off everywhere, use the switches above.</p>`}
        <div class="chips">
          ${r.map(l=>o`
              <label class="chip" key=${l}>
                <input type="checkbox" checked=${e.includes(l)} disabled=${s}
                  onChange=${u=>c(l,u.currentTarget.checked)} />
                <span>${D(l)}</span>
              </label>
            `)}
        </div>
      </fieldset>
      <div class="field">
        <label for=${a}>Another channel, by its name</label>
        <input id=${a} type="text" class="short" pattern="[a-z0-9_.\\-]*" autocapitalize="none" disabled=${s}
          onChange=${i} />
      </div>
    `}
  `}var vt=6e4;function is(){let{api:e,user:s}=V(),n=Oe(e,"/v1/settings",vt),[a]=h(We),[t,r]=h(a?.base??null),[c,i]=h(a?.seen??null),[l,u]=h(a?.draft??null),[d,$]=h(null),{busy:y,refusal:b,run:m,clear:v}=M(),p=t!==null&&R(t,l).length>0,f=(w,N)=>{r(w),i(N),u(w),$(null)};z(()=>{n.data&&!p&&!d&&f(te(n.data),n.etag)},[n.data]),z(()=>Ie({base:t,seen:c,draft:l}),[t,c,l]);let _=async w=>{if(w.preventDefault(),!ne(l))return;let N=()=>e.put("/v1/settings",De(l),{ifMatch:c}),{answer:S,refusal:K}=await m("save",N,L=>L.code==="version_mismatch");S?(n.put(S.body,S.etag),f(te(S.body),S.etag),be("Settings saved.")):K.code==="version_mismatch"&&await P(K.problem)},P=async({updated_by:w,updated_at:N})=>{let{data:S,etag:K}=await n.refresh();if(!S)return;let L=te(S);$({by:w,at:N,theirs:R(t,L),mine:R(t,l)}),u(Ee(t,L,l)),r(L),i(K)},g=le(s,"admin");return o`
    <div class="page">
      <h1>Settings</h1>
      <p class="lead">A change applies only to what is paused or left from then on. What is paused or left already keeps the
        limits that it began with.</p>
      ${!g&&o`<${x}>You can read the settings. Changing them takes the scope "admin".<//>`}
      <${Y} refusal=${t?null:n.error} />
      ${d&&o`<${Pe} conflict=${d} onDiscard=${()=>f(t,c)} />`}
      ${l&&o`
        <form onSubmit=${_} aria-label="Settings" novalidate>
          <${Ze} settings=${l} disabled=${!g}
            onChange=${(w,N)=>u(S=>xe(S,w,N))} />
          <div class="save-bar">
            <${Y} refusal=${wt(b)} onDismiss=${v} />
            <p class="hint">${kt(p,l)}</p>
            ${p&&o`<button type="button" onClick=${()=>f(t,c)}>Discard changes</button>`}
            <button type="submit" class="primary" disabled=${!g||!p||y!==null||!ne(l)}>Save</button>
          </div>
        </form>
      `}
    </div>
  `}function wt(e){return e&&{...e,detail:e.detail&&Ae(e.detail)}}function kt(e,s){return e?ne(s)?"Not saved yet":"Not saved yet. What is marked red has to be changed first.":"No changes"}export{is as Settings};
