/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{a as B,b as ee,c as De,d as te,e as xe,f as Te,g as se,h as Ee,i as We,j as F,k as Re,l as ne}from"./chunk-Q457PCC2.js";import{b as L,i as z,j as V,k as oe,l as Se,m as R,n as X,o as k,p as Ne,q as Oe,r as x,s as J,t as j,u as P,v as N,y as H}from"./chunk-ZVFLLQH3.js";import{B as fe,C as be,D as ye,G as ve,L as Z,P as we,Q as _e,R as ke,S as Ce,W as Ae,c as pe,e as K,f as me,o as he,p as ie}from"./chunk-WBT6HI6N.js";import{C as e,G,J as $e,O as D,P as T,V as ue,Y as de,c as m,d as Y,f as le,j as W,k as o,ka as ge,ma as E,oa as U,z as ce}from"./chunk-LM4WWIO3.js";var ae=me("settings-changes");function Pe(){let{base:t,draft:i}=ae.get();return t&&i&&F(t,i).length>0?ae.get():null}function Fe({base:t,seen:i,draft:n}){ae.set(t&&F(t,n).length>0?{base:t,seen:i,draft:n}:{})}function Le({conflict:t,onDiscard:i}){let{by:n,at:a,theirs:s,mine:l}=t,$=le(null);return Y(()=>$.current.focus(),[t]),o`
    <section class="conflict" role="alert" aria-label=${e("settings.conflict")} tabindex="-1" ref=${$}>
      <h2>${Xe(n??e("settings.somebody"),a)}</h2>
      <${Ie} title=${n?e("settings.changed",{by:n}):e("settings.theyChanged")} changes=${s} />
      <${Ie} title=${e("settings.change")} changes=${l} />
      <p>${e("settings.nothingYoursSavedYet")}</p>
      <button type="button" class="small" onClick=${i}>${e("settings.discardMyChanges")}</button>
    </section>
  `}function Xe(t,i){return i?e("settings.changedSettingsWhileWereEditing",{who:t,time:de(i,pe())}):e("settings.changedSettingsWhileWere",{who:t})}function Ie({title:t,changes:i}){return i.length===0?null:o`
    <h3>${t}</h3>
    <ul>
      ${i.map(({label:n,from:a,to:s})=>o`<li key=${n}>${n}: <del>${a}</del> <ins>${s}</ins></li>`)}
    </ul>
  `}function O({at:t,value:i,hint:n,names:a=[],disabled:s,onChange:l}){let $=z(t),{label:r,min:c,max:u}=$,d={label:r,hint:n,disabled:s,onChange:l};switch($.kind){case"switch":return o`<${j} checked=${i} ...${d} />`;case"time":return o`<${N} legend=${r} seconds=${i} ...${{...d,min:c,max:u}} />`;case"number":return o`<${J} value=${i} ...${{...d,min:c,max:u}} />`;case"choice":return o`<${x} words=${oe($)} value=${i} ...${d} />`;case"set":return o`<${Ne} legend=${r} words=${oe($)} chosen=${i} ...${d} />`;case"lines":return o`<${Oe} lines=${i} ...${d} />`;case"named":return o`<${x} words=${Je(a,i,$.none)} value=${i??""} ...${d}
        onChange=${g=>l(g||null)} />`;default:return o`<${k} ...${{label:r,hint:n,disabled:s}} value=${i??""}
        onInput=${g=>l(g.trim()||null)} />`}}function Je(t,i,n){let a=i&&!t.includes(i)?[...t,i]:t;return{"":n,...Object.fromEntries(a.map(s=>[s,s]))}}var et=["mon","tue","wed","thu","fri"],tt="09:00-17:00",st={week:Object.fromEntries(et.map(t=>[t,[tt]])),exceptions:{}};function je({name:t,calendar:i=st,taken:n,onDone:a,onClose:s}){let[l,$]=m(t??""),[r,c]=m(i.zone??ge()),[u,d]=m(()=>Object.fromEntries(Object.keys(B).map(y=>[y,ee(i.week[y])]))),[g,v]=m(()=>te(i.exceptions)),f=t??Z(l),h=!t&&n.includes(f),w=Object.fromEntries(Object.entries(u).map(([y,_])=>[y,De(_)])),{exceptions:p,wrong:b}=xe(g),C=f!==""&&!h&&He(r)&&Object.values(w).every(Boolean)&&!b,I=()=>{let y=Object.entries(w).filter(([,_])=>_.length>0);a(f,{zone:r,week:Object.fromEntries(y),exceptions:p})};return o`
    <${L} title=${t?e("settings.calendar",{name:t}):e("settings.newCalendar")} act=${e("settings.done")} isReady=${C} onSubmit=${I}
      onClose=${s}>
      ${!t&&o`
        <${k} label=${e("settings.name")}
          hint=${f&&f!==l.trim()?e("settings.willCalled",{meant:f}):e("settings.suchSupport")} most="64"
          autocapitalize="none"
          value=${l} onInput=${$} />
      `}
      ${h&&o`<${E} tone="warn">${e("settings.thereCalendarThisName")}<//>`}
      <${it} zone=${r} onInput=${c} />
      <fieldset class="field">
        <legend>${e("settings.week")}</legend>
        <div class="week">
          ${Object.entries(B).map(([y,_])=>o`
              <${nt} key=${y} label=${_} text=${u[y]} isWrong=${!w[y]}
                onInput=${A=>d({...u,[y]:A})} />
            `)}
        </div>
        <p class="hint">${e("settings.such080012")}</p>
      </fieldset>
      <${k} label=${e("settings.datesAreOtherwise")} rows="4" most=${null} spellcheck=${!1} value=${g} onInput=${v}
        aria-invalid=${!!b} hint=${e("settings.oneLine202612")} />
      ${b&&o`<p class="hint" data-wrong="true" role="status">${e("settings.thisLineCannotRead",{wrong:b})}</p>`}
    <//>
  `}function nt({label:t,text:i,isWrong:n,onInput:a}){let s=W();return o`
    <label for=${s}>${t}</label>
    <input id=${s} type="text" autocomplete="off" value=${i} aria-invalid=${n}
      onInput=${l=>a(l.currentTarget.value)} />
  `}function it({zone:t,onInput:i}){let n=W(),a=!He(t);return o`
    <div class="field">
      <label for=${n}>${e("settings.timeZone")}</label>
      <input id=${n} type="text" autocomplete="off" spellcheck=${!1} list=${`${n}-zones`} value=${t} aria-invalid=${a}
        aria-describedby=${`${n}-hint`} onInput=${s=>i(s.currentTarget.value.trim())} />
      <datalist id=${`${n}-zones`}>${(Intl.supportedValuesOf?.("timeZone")??[]).map(s=>o`<option key=${s} value=${s}></option>`)}</datalist>
      <p class="hint" id=${`${n}-hint`} data-wrong=${a}>
        ${a?e("settings.thereNoSuchZone"):e("settings.onWhoseClockHours")}
      </p>
    </div>
  `}function He(t){try{return t!==""&&!!new Intl.DateTimeFormat("en",{timeZone:t})}catch{return!1}}function qe({settings:t,disabled:i,onChange:n}){let[a,s]=m(null),l=Object.entries(t.calendars).toSorted(([r],[c])=>r<c?-1:1),$=(r,c)=>{n(["calendars",r],c),s(null)};return o`
    <section class="card" aria-labelledby="settings-calendars">
      <h2 id="settings-calendars">${e("settings.calendars")}</h2>
      <p class="hint">${e("settings.whenOpenWhereRules")}</p>
      ${l.length===0&&o`<p class="list-empty">${e("settings.thereNoCalendarYet")}</p>`}
      <ul class="entries">
        ${l.map(([r,c])=>o`
            <${ot} key=${r} ...${{name:r,calendar:c,disabled:i}} onEdit=${()=>s({name:r,calendar:c})}
              onRemove=${()=>n(["calendars",r],void 0)} />
          `)}
      </ul>
      <p><button type="button" class="small" disabled=${i} onClick=${()=>s({})}>${e("settings.addCalendar")}</button></p>
      ${a&&o`<${je} ...${a} taken=${Object.keys(t.calendars)} onDone=${$}
        onClose=${()=>s(null)} />`}
    </section>
  `}function ot({name:t,calendar:i,disabled:n,onEdit:a,onRemove:s}){return o`
    <li class="entry">
      <div>
        <p class="row-name">${t} <span class="weak">${i.zone}</span></p>
        <${H} facts=${at(i)} />
      </div>
      <div class="entry-actions">
        <button type="button" class="small" disabled=${n} aria-label=${e("settings.editName",{name:t})} onClick=${a}>${e("settings.edit")}</button>
        <button type="button" class="small" disabled=${n} aria-label=${e("settings.removeName",{name:t})} onClick=${s}>${e("settings.remove")}</button>
      </div>
    </li>
  `}function at({week:t,exceptions:i}){let n=te(i),a=Object.entries(B).map(([s,l])=>[l,ee(t[s])]);return n?[...a,[e("settings.otherwise"),n]]:a}var rt={nudge:e("settings.sendCustomerMessage"),return:e("settings.bringBackQueue"),close:e("settings.close")},Ue=86400,Ye={after_seconds:2*Ue,do:"nudge",text:""},lt=90*Ue;function ze({name:t,steps:i=[Ye],taken:n,onDone:a,onClose:s}){let[l,$]=m(t??""),[r,c]=m(()=>i.map(f=>({...f,key:crypto.randomUUID()}))),u=t??Z(l),d=!t&&n.includes(u),g=(f,h)=>c(r.map((w,p)=>p===f?{...w,...h}:w)),v=()=>a(u,r.map($t));return o`
    <${L} title=${t?e("settings.plan",{name:t}):e("settings.newPlan")} act=${e("settings.done")} isReady=${u!==""&&!d&&ye(r)}
      onSubmit=${v} onClose=${s}>
      ${!t&&o`
        <${k} label=${e("settings.name")}
          hint=${u&&u!==l.trim()?e("settings.willCalled",{meant:u}):e("settings.suchChase")} most="64"
          autocapitalize="none"
          value=${l} onInput=${$} />
      `}
      ${d&&o`<${E} tone="warn">${e("settings.therePlanThisName")}<//>`}
      <p class="hint">${e("settings.whileCustomerSilentTimes")}</p>
      ${r.map((f,h)=>o`
          <${ct} key=${f.key} number=${h+1} step=${f} onChange=${w=>g(h,w)}
            onRemove=${r.length>1&&(()=>c(r.filter((w,p)=>p!==h)))} />
        `)}
      <p>
        <button type="button" class="small" disabled=${r.length>=fe}
          onClick=${()=>c([...r,{...Ye,key:crypto.randomUUID()}])}>${e("settings.addStep")}</button>
      </p>
    <//>
  `}function ct({number:t,step:i,onChange:n,onRemove:a}){return o`
    <fieldset class="field step">
      <legend>${e("settings.step",{number:t})}</legend>
      <${N} legend=${e("settings.after")} seconds=${i.after_seconds} min=${1} max=${lt}
        onChange=${s=>n({after_seconds:s})} />
      <${x} label=${e("settings.whatHappens")} words=${rt} value=${i.do} onChange=${s=>n({do:s})} />
      ${i.do==="nudge"&&o`<${k} label=${e("settings.messageCustomer")} rows="2" value=${i.text} onInput=${s=>n({text:s})} />`}
      ${a&&o`<p><button type="button" class="small" onClick=${a}>${e("settings.removeStep",{number:t})}</button></p>`}
    </fieldset>
  `}function $t({after_seconds:t,do:i,text:n}){return{after_seconds:t,do:i,...i==="nudge"&&{text:n.trim()}}}function Be({settings:t,disabled:i,field:n,onChange:a}){let[s,l]=m(null),{plan:$,calendar:r,plans:c}=t.leave,u=Object.entries(c).toSorted(([g],[v])=>g<v?-1:1),d=(g,v)=>{a(["leave","plans",g],v),l(null)};return o`
    <section class="card" aria-labelledby="settings-plans">
      <h2 id="settings-plans">${e("settings.plans")}</h2>
      <p class="hint">${e("settings.whatHappensItselfWhile")}</p>
      <ul class="entries">
        ${u.map(([g,v])=>o`
            <li key=${g} class="entry">
              <div><p class="row-name">${g}</p><p class="hint" dir="auto">${be(v)}</p></div>
              <div class="entry-actions">
                <button type="button" class="small" disabled=${i} aria-label=${e("settings.editName",{name:g})}
                  onClick=${()=>l({name:g,steps:v})}>${e("settings.edit")}</button>
                <button type="button" class="small" disabled=${i} aria-label=${e("settings.removeName",{name:g})}
                  onClick=${()=>a(["leave","plans",g],void 0)}>${e("settings.remove")}</button>
              </div>
            </li>
          `)}
      </ul>
      <p><button type="button" class="small" disabled=${i} onClick=${()=>l({})}>${e("settings.addPlan")}</button></p>
      ${(u.length>0||$)&&o`<${O} at="leave.plan" value=${$} names=${Object.keys(c)} hint=${e("settings.whereAgentDoesNot")}
        ...${n("leave.plan")} />`}
      ${(Object.keys(t.calendars).length>0||r)&&o`<${O} at="leave.calendar" value=${r} names=${Object.keys(t.calendars)}
        ...${n("leave.calendar")} />`}
      ${s&&o`<${ze} ...${s} taken=${Object.keys(c)} onDone=${d} onClose=${()=>l(null)} />`}
    </section>
  `}function Me(){let{api:t}=K(),[i,n]=m(""),[a,s]=m(""),[l,$]=m(null),{busy:r,refusal:c,run:u}=G(),d={"":e("settings.anyOtherChannel"),...Object.fromEntries(D.map(h=>[h,T(h)]))},g=async()=>{let{answer:h}=await u("ask",()=>t.get("/v1/policy"+$e({queue:i.trim(),channel:a})));$(h?.body??null)},v=h=>w=>{h(w),$(null)},f=h=>{h.key!=="Enter"||h.target.localName==="button"||(h.preventDefault(),g())};return o`
    <div class="policy-check" role="group" aria-label=${e("settings.whatHolds")} onKeyDown=${f}>
      <h3>${e("settings.whatHoldsNowSaved")}</h3>
      <div class="field-row">
        <${k} label=${e("settings.inQueue")} autocapitalize="none" value=${i} onInput=${v(n)} />
        <${x} label=${e("settings.onChannel")} words=${d} value=${a} onChange=${v(s)} />
      </div>
      <p><button type="button" class="small" disabled=${r!==null} onClick=${g}>${e("settings.showWhatHolds")}</button></p>
      <${U} refusal=${c} />
      <div aria-live="polite">
        ${l&&o`
          <p>${l.policy?e("settings.policyThoseBelow",{policy:l.policy}):e("settings.settingsAlone")}</p>
          <${H} facts=${re(l)} />
        `}
      </div>
    </div>
  `}function Qe({settings:t,policy:i,onDone:n,onClose:a}){let s=!i.match,[l,$]=m(i.match??{}),[r,c]=m({leave:i.leave??{},pause:i.pause??{}}),u=s&&!!t.policies[R(l)],d=!!(l.queue||l.channel),g=(p,b,C)=>{let{[b]:I,...y}=r[p];c({...r,[p]:C===void 0?y:{...y,[b]:C}})},v=V.filter(({keys:[p,b]})=>t[p][b]!==void 0),f=v.filter(({keys:[p,b]})=>r[p][b]!==void 0),h=f.every(p=>!("min"in p)||Se(r[p.keys[0]][p.keys[1]],p)),w=he({...t,policies:Object.values(t.policies).filter(p=>p!==i)},l);return o`
    <${L} title=${s?e("settings.newPolicy"):e("settings.policy",{place:X(l)})} act=${e("settings.done")}
      isReady=${d&&!u&&f.length>0&&h}
      onSubmit=${()=>n({...i,match:l,...r})} onClose=${a}>
      ${s&&o`<${ut} match=${l} onChange=${$} />`}
      ${u&&o`<${E} tone="warn">${e("settings.therePolicyThisAlready")}<//>`}
      <p class="hint">${e("settings.tickWhatDifferentThere")}</p>
      ${v.map(({at:p,keys:[b,C],label:I})=>o`
        <${dt} key=${p} ...${{at:p,label:I}} value=${r[b][C]} usual=${w[b][C]}
          names=${Object.keys(p==="leave.plan"?t.leave.plans:t.calendars)}
          onChange=${y=>g(b,C,y)} />
      `)}
    <//>
  `}function ut({match:t,onChange:i}){let n={"":e("settings.everyChannel"),...Object.fromEntries(D.map(s=>[s,T(s)]))},a=s=>{let{queue:l,channel:$}={...t,...s};i({...$&&{channel:$},...l&&{queue:l}})};return o`
    <div class="field-row">
      <${k} label=${e("settings.queue")} hint=${e("settings.emptyEveryQueue")} autocapitalize="none" value=${t.queue??""}
        onInput=${s=>a({queue:s.trim()})} />
      <${x} label=${e("settings.channel")} words=${n} value=${t.channel??""} onChange=${s=>a({channel:s})} />
    </div>
  `}function dt({at:t,label:i,value:n,usual:a,names:s,onChange:l}){let $=W(),r=n!==void 0;return o`
    <div class="rule">
      <label class="option">
        <input type="checkbox" id=${$} checked=${r}
          onChange=${c=>l(c.currentTarget.checked?a:void 0)} />
        <span>${i}</span>
      </label>
      ${r&&o`<${O} at=${t} value=${n} names=${s} onChange=${l} />`}
    </div>
  `}function Ge({settings:t,disabled:i,onChange:n}){let[a,s]=m(null),l=Object.values(t.policies).toSorted(gt),$=r=>{n(["policies",R(r.match)],r),s(null)};return o`
    <section class="card" aria-labelledby="settings-policies">
      <h2 id="settings-policies">${e("settings.policies")}</h2>
      <p class="hint">${e("settings.whatDifferentQueueChannel")}</p>
      ${l.length===0&&o`<p class="list-empty">${e("settings.settingsAboveHoldEverywhere")}</p>`}
      <ol class="entries">
        ${l.map(r=>o`
            <${pt} key=${R(r.match)} policy=${r} disabled=${i} onEdit=${()=>s(r)}
              onRemove=${()=>n(["policies",R(r.match)],void 0)} />
          `)}
      </ol>
      <p><button type="button" class="small" disabled=${i} onClick=${()=>s({})}>${e("settings.addPolicy")}</button></p>
      ${a&&o`<${Qe} settings=${t} policy=${a} onDone=${$} onClose=${()=>s(null)} />`}
      <${Me} />
    </section>
  `}function gt(t,i){let n=[t,i].map(({match:a})=>R(a));return ie(i.match)-ie(t.match)||(n[0]<n[1]?-1:1)}function pt({policy:t,disabled:i,onEdit:n,onRemove:a}){let s=X(t.match);return o`
    <li class="entry">
      <div>
        <p class="row-name">${s}</p>
        <${H} facts=${re(t)} />
      </div>
      <div class="entry-actions">
        <button type="button" class="small" disabled=${i} aria-label=${e("settings.editPlace",{place:s})} onClick=${n}>${e("settings.edit")}</button>
        <button type="button" class="small" disabled=${i} aria-label=${e("settings.removePlace",{place:s})} onClick=${a}>${e("settings.remove")}</button>
      </div>
    </li>
  `}function re(t){return V.filter(({keys:[n,a]})=>t[n]?.[a]!==void 0).map(({keys:[n,a],label:s,words:l})=>[s,l(t[n][a])])}var mt={"routing.answer_within_seconds":e("settings.whileAgentHasFrom"),"routing.max_returns":e("settings.thenStaysAgentOthers"),"routing.return.prefer":e("settings.whenCustomerRepliesOr"),"routing.return.within_seconds":e("settings.countedFromLeaveOr"),"routing.return.hold_seconds":e("settings.thenQueues"),"routing.idle":e("settings.whoHasBeenIdle"),"routing.fallback_queue":e("settings.whereWhatComesBack"),"routing.give_back_seconds":e("settings.whileAnotherAgentFree"),"routing.absence.grace_seconds":e("settings.soLongWorkWaits"),"routing.presence_seconds":e("settings.availableAgentWhoseDesk"),"wrap_up.limit_seconds":e("settings.thenEndsItselfCapacity")};function Ke({settings:t,field:i}){let{routing:n,wrap_up:a}=t,s=($,r)=>o`<${O} at=${$} value=${r} hint=${mt[$]} ...${i($)} />`,l=n.return.prefer==="last_agent";return o`
    <section class="card" aria-labelledby="settings-routing">
      <h2 id="settings-routing">${e("settings.routing")}</h2>
      ${s("routing.answer_within_seconds",n.answer_within_seconds)}
      ${n.answer_within_seconds!==0&&s("routing.max_returns",n.max_returns)}
      ${s("routing.return.prefer",n.return.prefer)}
      ${l&&s("routing.return.within_seconds",n.return.within_seconds)}
      ${l&&s("routing.return.hold_seconds",n.return.hold_seconds)}
      ${s("routing.idle",n.idle)} ${s("routing.fallback_queue",n.fallback_queue)}
      <${ht} weights=${n.weights} ...${i("routing.weights")} />
      ${s("routing.give_back_seconds",n.give_back_seconds)} ${s("routing.presence_seconds",n.presence_seconds)}
      <div class="field-row">
        ${s("routing.absence.paused",n.absence.paused)} ${s("routing.absence.assigned",n.absence.assigned)}
      </div>
      ${s("routing.absence.grace_seconds",n.absence.grace_seconds)}
    </section>
    <section class="card" aria-labelledby="settings-wrap-up">
      <h2 id="settings-wrap-up">${e("settings.wrapUp")}</h2>
      ${s("wrap_up.limit_seconds",a.limit_seconds)}
    </section>
  `}function ht({weights:t,disabled:i,onChange:n}){let a=[...new Set([...D,...Object.keys(t)])],s=(l,$)=>{let{[l]:r,...c}=t;n($===1?c:{...c,[l]:$})};return o`
    <fieldset class="field">
      <legend>${e("settings.whatTaskUsesCapacity")}</legend>
      <div class="field-row narrow">
        ${a.map(l=>o`
            <${J} key=${l} label=${e("settings.weightOn",{channel:T(l)})} value=${t[l]??1} min=${1}
              max=${100} disabled=${i}
              onChange=${$=>s(l,$)} />
          `)}
      </div>
    </fieldset>
  `}var ft={new_task:{label:e("settings.makeNewTask"),hint:e("settings.hiatusQueuesNextFree")},custom_routing:{label:e("settings.customRouting"),hint:e("settings.ownSystemHearsReply")}},bt={queue:{label:e("settings.anyAgent"),hint:e("settings.taskGoesWhoeverFree")},wait:{label:e("settings.thisAgentsNextFree"),hint:e("settings.queuesOnceAgentCannot")},refuse:{label:e("settings.refuse"),hint:e("settings.staysPausedAgentHas")}},yt={own:{label:e("settings.ownConversations"),hint:e("settings.thoseWereTheirsUntil")},all:{label:e("settings.everyConversation"),hint:e("settings.whoevers")}},Ze={stay:{label:e("settings.staysPaused")},notify:{label:e("settings.staysPausedOthersAreTold"),hint:e("settings.eventEachMessage")},wake:{label:e("settings.pauseOver"),hint:e("settings.comesBackOnce")}},vt={refuse:{label:e("settings.askAgent"),hint:e("settings.leaveRefusedUnlessAgent")},allow:{label:e("settings.allow"),hint:e("settings.agentCanLeaveWithout")}},M=(t,i)=>t.map(n=>({value:n,...i[n]??{label:n}}));function Ve({settings:t,disabled:i,onChange:n}){let{leave:a,pause:s,history:l,agents:$}=t,r=d=>({disabled:i,onChange:g=>n(d,g)}),c=d=>({...r(d),min:z(d).min,max:z(d).max}),u=Object.keys(t.calendars??{});return o`
    <section class="card" aria-labelledby="settings-leave">
      <h2 id="settings-leave">${e("settings.leave")}</h2>
      <${j} label=${e("settings.agentsCanLeaveConversations")} checked=${a.enabled} ...${r("leave.enabled")}
        hint=${e("settings.agentHasAnsweredFree")} />
      <${P} legend=${e("settings.whenCustomerReplies")} options=${M(we,ft)} value=${a.on_reply}
        ...${r("leave.on_reply")} />
      ${a.on_reply==="custom_routing"&&o`
        <${N} legend=${e("settings.timeCustomRoutingGive")} seconds=${a.custom_routing_timeout_seconds}
          ...${c("leave.custom_routing_timeout_seconds")}
          hint=${e("settings.afterConversationGetsNew")} />
      `}
      <${N} legend=${e("settings.timeReply")} seconds=${a.window_seconds}
        hint=${e("settings.laterReplyOpensNew")} ...${c("leave.window_seconds")} />
      <${P} legend=${e("settings.whenCustomerWroteLast")} options=${M(_e,vt)}
        value=${a.unanswered} ...${r("leave.unanswered")} />
    </section>
    <section class="card" aria-labelledby="settings-pause">
      <h2 id="settings-pause">${e("settings.pause")}</h2>
      <${j} label=${e("settings.agentsCanPauseConversations")} checked=${s.enabled} ...${r("pause.enabled")}
        hint=${e("settings.agentNeedsTimeConversation")} />
      <${N} legend=${e("settings.timeLimit")} seconds=${s.time_limit_seconds}
        hint=${e("settings.afterGoesBackQueue")} ...${c("pause.time_limit_seconds")} />
      <${P} legend=${e("settings.whenAgentResumesFull")} options=${M(ke,bt)}
        value=${s.at_capacity}
        ...${r("pause.at_capacity")} />
      ${s.at_capacity==="wait"&&o`
        <${N} legend=${e("settings.waitSlotMost")} seconds=${s.hold_seconds}
          hint=${e("settings.afterTaskQueuesMost")} ...${c("pause.hold_seconds")} />
      `}
      <${P} legend=${e("settings.ifCustomerWritesMeanwhile")}
        options=${M(Object.keys(Ze),Ze)} value=${s.on_reply}
        ...${r("pause.on_reply")} />
      ${(u.length>0||s.calendar)&&o`
        <${O} at="pause.calendar" value=${s.calendar} names=${u} ...${r("pause.calendar")} />
      `}
      ${s.require&&o`<${wt} pause=${s} field=${r} />`}
    </section>
    <section class="card" aria-labelledby="settings-channels">
      <h2 id="settings-channels">${e("settings.channels")}</h2>
      <${_t} channels=${t.channels} ...${r("channels")} />
    </section>
    <section class="card" aria-labelledby="settings-history">
      <h2 id="settings-history">${e("settings.history")}</h2>
      <${N} legend=${e("settings.closedConversationsCanRead")} seconds=${l.retention_seconds}
        hint=${e("settings.thenTheyAreRemoved")} ...${c("history.retention_seconds")} />
    </section>
    <section class="card" aria-labelledby="settings-agents">
      <h2 id="settings-agents">${e("settings.agents")}</h2>
      <${P} legend=${e("settings.agentsCanRead")} options=${M(Ce,yt)} value=${$.read}
        ...${r("agents.read")} />
      <${j} label=${e("settings.agentsSetTheirOwn")} checked=${$.self_service} ...${r("agents.self_service")}
        hint=${e("settings.otherwiseSupervisorOrAdministrator")} />
    </section>
    <${Ke} settings=${t} field=${r} />
    ${a.plans&&o`<${Be} ...${{settings:t,disabled:i,field:r,onChange:n}} />`}
    <${Ge} ...${{settings:t,disabled:i,onChange:n}} />
    <${qe} ...${{settings:t,disabled:i,onChange:n}} />
  `}function wt({pause:t,field:i}){let n=(a,s,l)=>o`<${O} at=${a} value=${s} hint=${l} ...${i(a)} />`;return o`
    ${n("pause.require",t.require)}
    ${n("pause.reasons",t.reasons,e("settings.oneLineWithoutAny"))}
    ${n("pause.max_per_agent",t.max_per_agent,e("settings.0AnyNumber"))}
  `}function _t({channels:t,disabled:i,onChange:n}){let a=W(),s=t.includes("*"),l=[...new Set([...D,...t])].filter(c=>c!=="*"),$=(c,u)=>n(u?[...t,c]:t.filter(d=>d!==c)),r=c=>{let u=c.currentTarget.value.trim().toLowerCase();u!==""&&u!=="*"&&!t.includes(u)&&$(u,!0),c.currentTarget.value=""};return o`
    <${P} legend=${e("settings.leavePauseAreOn")} value=${s?"all":"some"} disabled=${i}
      options=${[{value:"all",label:e("settings.allChannels")},{value:"some",label:e("settings.onlyThese")}]}
      onChange=${c=>n(c==="all"?["*"]:D)} />
    ${!s&&o`
      <fieldset class="field">
        <legend class="visually-hidden">${e("settings.channels")}</legend>
        ${t.length===0&&o`<p class="hint" data-wrong="true">${e("settings.chooseChannelTurnLeave")}</p>`}
        <div class="chips">
          ${l.map(c=>o`
              <label class="chip" key=${c}>
                <input type="checkbox" checked=${t.includes(c)} disabled=${i}
                  onChange=${u=>$(c,u.currentTarget.checked)} />
                <span>${T(c)}</span>
              </label>
            `)}
        </div>
      </fieldset>
      <div class="field">
        <label for=${a}>${e("settings.anotherChannelName")}</label>
        <input id=${a} type="text" class="short" pattern="[a-z0-9_.\\-]*" autocapitalize="none" disabled=${i}
          onChange=${r} />
      </div>
    `}
  `}var kt=6e4;function wn(){let{api:t,user:i}=K(),n=Ae(t,"/v1/settings",kt),[a]=m(Pe),[s,l]=m(a?.base??null),[$,r]=m(a?.seen??null),[c,u]=m(a?.draft??null),[d,g]=m(null),{busy:v,refusal:f,run:h,clear:w}=G(),p=s!==null&&F(s,c).length>0,b=(_,A)=>{l(_),r(A),u(_),g(null)};Y(()=>{n.data&&!p&&!d&&b(se(n.data),n.etag)},[n.data]),Y(()=>Fe({base:s,seen:$,draft:c}),[s,$,c]);let C=async _=>{if(_.preventDefault(),!ne(c))return;let A=()=>t.put("/v1/settings",Ee(c),{ifMatch:$}),{answer:S,refusal:Q}=await h("save",A,q=>q.code==="version_mismatch");S?(n.put(S.body,S.etag),b(se(S.body),S.etag),ve(e("settings.settingsSaved"))):Q.code==="version_mismatch"&&await I(Q.problem)},I=async({updated_by:_,updated_at:A})=>{let{data:S,etag:Q}=await n.refresh();if(!S)return;let q=se(S);g({by:_,at:A,theirs:F(s,q),mine:F(s,c)}),u(Re(s,q,c)),l(q),r(Q)},y=ce(i,"admin");return o`
    <div class="page">
      <h1>${e("settings.settings")}</h1>
      <p class="lead">${e("settings.changeAppliesOnlyWhat")}</p>
      ${!y&&o`<${E}>${e("settings.canReadSettingsChanging")}<//>`}
      <section class="card" aria-label=${e("language.label")}><${ue} /></section>
      <${U} refusal=${s?null:n.error} />
      ${d&&o`<${Le} conflict=${d} onDiscard=${()=>b(s,$)} />`}
      ${c&&o`
        <form onSubmit=${C} aria-label=${e("settings.settings")} novalidate>
          <${Ve} settings=${c} disabled=${!y}
            onChange=${(_,A)=>u(S=>We(S,_,A))} />
          <div class="save-bar">
            <${U} refusal=${Ct(f)} onDismiss=${w} />
            <p class="hint">${St(p,c)}</p>
            ${p&&o`<button type="button" onClick=${()=>b(s,$)}>${e("settings.discardChanges")}</button>`}
            <button type="submit" class="primary" disabled=${!y||!p||v!==null||!ne(c)}>${e("settings.save")}</button>
          </div>
        </form>
      `}
    </div>
  `}function Ct(t){return t&&{...t,detail:t.detail&&Te(t.detail)}}function St(t,i){return t?ne(i)?e("settings.notSavedYet"):e("settings.notSavedYetWhat"):e("settings.noChanges")}export{wn as Settings};
