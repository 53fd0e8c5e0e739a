/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a as B,b as ee,c as xe,d as te,e as Te,f as Ee,g as se,i as We,j as Re,k as F,l as Pe,m as ne}from"./chunk-OPAWINS3.js";import{C as H,b as j,i as z,j as V,k as oe,l as Oe,m as Ne,n as R,o as X,p as k,q as ae,r as Ae,s as x,t as J,u as L,v as P,w as N}from"./chunk-P2MB4D3J.js";import{B as fe,C as ie,S as be,T as ye,U as ve,Y as we,c as me,da as Z,e as K,f as he,ha as _e,ia as ke,ja as Ce,ka as Se,wa as De}from"./chunk-7XZ3XXVI.js";import{A as $e,E as e,I as G,Q as ue,W as D,X as T,ba as de,c as p,d as Y,ea as ge,f as ce,j as W,k as o,va as pe,xa as E,za as U}from"./chunk-DBJWNI5Q.js";var re=he("settings-changes");function Fe(){let{base:t,draft:i}=re.get();return t&&i&&F(t,i).length>0?re.get():null}function Ie({base:t,seen:i,draft:n}){re.set(t&&F(t,n).length>0?{base:t,seen:i,draft:n}:{})}function Le({conflict:t,onDiscard:i}){let{by:n,at:a,theirs:s,mine:l}=t,$=ce(null);return Y(()=>$.current.focus(),[t]),o`
    <section class="conflict" role="alert" aria-label=${e("settings.conflict")} tabindex="-1" ref=${$}>
      <h2>${Je(n??e("settings.somebody"),a)}</h2>
      <${je} title=${n?e("settings.changed",{by:n}):e("settings.theyChanged")} changes=${s} />
      <${je} title=${e("settings.change")} changes=${l} />
      <p>${e("settings.nothingYoursSavedYet")}</p>
      <button type="button" class="small" onClick=${i}>${e("settings.discardMyChanges")}</button>
    </section>
  `}function Je(t,i){return i?e("settings.changedSettingsWhileWereEditing",{who:t,time:ge(i,me())}):e("settings.changedSettingsWhileWere",{who:t})}function je({title:t,changes:i}){return i.length===0?null:o`
    <h3>${t}</h3>
    <ul>
      ${i.map(({label:n,from:a,to:s})=>o`<li key=${n}>${n}: <del>${a}</del> <ins>${s}</ins></li>`)}
    </ul>
  `}function C({at:t,value:i,hint:n,names:a=[],disabled:s,onChange:l}){let $=z(t),{label:r,min:c,max:u}=$,d={label:r,hint:n,disabled:s,onChange:l};switch($.kind){case"switch":return o`<${L} checked=${i} ...${d} />`;case"time":return o`<${N} legend=${r} seconds=${i} ...${{...d,min:c,max:u}} />`;case"number":return o`<${J} value=${i} ...${{...d,min:c,max:u}} />`;case"choice":return o`<${x} words=${oe($)} value=${i} ...${d} />`;case"set":return o`<${ae} legend=${r} words=${Object.entries(oe($))} chosen=${i} ...${d} />`;case"times":return o`<${et} field=${$} value=${i} ...${d} />`;case"lines":return o`<${Ae} lines=${i} ...${d} />`;case"named":return o`<${x} words=${tt(a,i,$.none)} value=${i??""} ...${d}
        onChange=${g=>l(g||null)} />`;default:return o`<${k} ...${{label:r,hint:n,disabled:s}} value=${i??""}
        onInput=${g=>l(g.trim()||null)} />`}}function et({field:t,value:i,label:n,...a}){let[s,l]=p(i),$=Oe(t,[...s,...i]),r=c=>{l([...s,...i]),a.onChange(c.map(Number))};return o`<${ae} legend=${n} words=${$} chosen=${i.map(String)} ...${a} onChange=${r} />`}function tt(t,i,n){let a=i&&!t.includes(i)?[...t,i]:t;return{"":n,...Object.fromEntries(a.map(s=>[s,s]))}}var st=["mon","tue","wed","thu","fri"],nt="09:00-17:00",it={week:Object.fromEntries(st.map(t=>[t,[nt]])),exceptions:{}};function He({name:t,calendar:i=it,taken:n,onDone:a,onClose:s}){let[l,$]=p(t??""),[r,c]=p(i.zone??pe()),[u,d]=p(()=>Object.fromEntries(Object.keys(B).map(y=>[y,ee(i.week[y])]))),[g,v]=p(()=>te(i.exceptions)),f=t??Z(l),h=!t&&n.includes(f),w=Object.fromEntries(Object.entries(u).map(([y,_])=>[y,xe(_)])),{exceptions:m,wrong:b}=Te(g),S=f!==""&&!h&&qe(r)&&Object.values(w).every(Boolean)&&!b,I=()=>{let y=Object.entries(w).filter(([,_])=>_.length>0);a(f,{zone:r,week:Object.fromEntries(y),exceptions:m})};return o`
    <${j} title=${t?e("settings.calendar",{name:t}):e("settings.newCalendar")} act=${e("settings.done")} isReady=${S} onSubmit=${I}
      onClose=${s}>
      ${!t&&o`
        <${k} label=${e("settings.name")}
          hint=${f&&f!==l.trim()?e("settings.willCalled",{meant:f}):e("settings.suchSupport")} most="64"
          autocapitalize="none"
          value=${l} onInput=${$} />
      `}
      ${h&&o`<${E} tone="warn">${e("settings.thereCalendarThisName")}<//>`}
      <${at} zone=${r} onInput=${c} />
      <fieldset class="field">
        <legend>${e("settings.week")}</legend>
        <div class="week">
          ${Object.entries(B).map(([y,_])=>o`
              <${ot} key=${y} label=${_} text=${u[y]} isWrong=${!w[y]}
                onInput=${A=>d({...u,[y]:A})} />
            `)}
        </div>
        <p class="hint">${e("settings.such080012")}</p>
      </fieldset>
      <${k} label=${e("settings.datesAreOtherwise")} rows="4" most=${null} spellcheck=${!1} value=${g} onInput=${v}
        aria-invalid=${!!b} hint=${e("settings.oneLine202612")} />
      ${b&&o`<p class="hint" data-wrong="true" role="status">${e("settings.thisLineCannotRead",{wrong:b})}</p>`}
    <//>
  `}function ot({label:t,text:i,isWrong:n,onInput:a}){let s=W();return o`
    <label for=${s}>${t}</label>
    <input id=${s} type="text" autocomplete="off" value=${i} aria-invalid=${n}
      onInput=${l=>a(l.currentTarget.value)} />
  `}function at({zone:t,onInput:i}){let n=W(),a=!qe(t);return o`
    <div class="field">
      <label for=${n}>${e("settings.timeZone")}</label>
      <input id=${n} type="text" autocomplete="off" spellcheck=${!1} list=${`${n}-zones`} value=${t} aria-invalid=${a}
        aria-describedby=${`${n}-hint`} onInput=${s=>i(s.currentTarget.value.trim())} />
      <datalist id=${`${n}-zones`}>${(Intl.supportedValuesOf?.("timeZone")??[]).map(s=>o`<option key=${s} value=${s}></option>`)}</datalist>
      <p class="hint" id=${`${n}-hint`} data-wrong=${a}>
        ${a?e("settings.thereNoSuchZone"):e("settings.onWhoseClockHours")}
      </p>
    </div>
  `}function qe(t){try{return t!==""&&!!new Intl.DateTimeFormat("en",{timeZone:t})}catch{return!1}}function Ye({settings:t,disabled:i,onChange:n}){let[a,s]=p(null),l=Object.entries(t.calendars).toSorted(([r],[c])=>r<c?-1:1),$=(r,c)=>{n(["calendars",r],c),s(null)};return o`
    <section class="card" aria-labelledby="settings-calendars">
      <h2 id="settings-calendars">${e("settings.calendars")}</h2>
      <p class="hint">${e("settings.whenOpenWhereRules")}</p>
      ${l.length===0&&o`<p class="list-empty">${e("settings.thereNoCalendarYet")}</p>`}
      <ul class="entries">
        ${l.map(([r,c])=>o`
            <${rt} key=${r} ...${{name:r,calendar:c,disabled:i}} onEdit=${()=>s({name:r,calendar:c})}
              onRemove=${()=>n(["calendars",r],void 0)} />
          `)}
      </ul>
      <p><button type="button" class="small" disabled=${i} onClick=${()=>s({})}>${e("settings.addCalendar")}</button></p>
      ${a&&o`<${He} ...${a} taken=${Object.keys(t.calendars)} onDone=${$}
        onClose=${()=>s(null)} />`}
    </section>
  `}function rt({name:t,calendar:i,disabled:n,onEdit:a,onRemove:s}){return o`
    <li class="entry">
      <div>
        <p class="row-name">${t} <span class="weak">${i.zone}</span></p>
        <${H} facts=${lt(i)} />
      </div>
      <div class="entry-actions">
        <button type="button" class="small" disabled=${n} aria-label=${e("settings.editName",{name:t})} onClick=${a}>${e("settings.edit")}</button>
        <button type="button" class="small" disabled=${n} aria-label=${e("settings.removeName",{name:t})} onClick=${s}>${e("settings.remove")}</button>
      </div>
    </li>
  `}function lt({week:t,exceptions:i}){let n=te(i),a=Object.entries(B).map(([s,l])=>[l,ee(t[s])]);return n?[...a,[e("settings.otherwise"),n]]:a}var ct={nudge:e("settings.sendCustomerMessage"),return:e("settings.bringBackQueue"),close:e("settings.close")},ze=86400,Ue={after_seconds:2*ze,do:"nudge",text:""},$t=90*ze;function Be({name:t,steps:i=[Ue],taken:n,onDone:a,onClose:s}){let[l,$]=p(t??""),[r,c]=p(()=>i.map(f=>({...f,key:crypto.randomUUID()}))),u=t??Z(l),d=!t&&n.includes(u),g=(f,h)=>c(r.map((w,m)=>m===f?{...w,...h}:w)),v=()=>a(u,r.map(dt));return o`
    <${j} title=${t?e("settings.plan",{name:t}):e("settings.newPlan")} act=${e("settings.done")} isReady=${u!==""&&!d&&ve(r)}
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
          <${ut} key=${f.key} number=${h+1} step=${f} onChange=${w=>g(h,w)}
            onRemove=${r.length>1&&(()=>c(r.filter((w,m)=>m!==h)))} />
        `)}
      <p>
        <button type="button" class="small" disabled=${r.length>=be}
          onClick=${()=>c([...r,{...Ue,key:crypto.randomUUID()}])}>${e("settings.addStep")}</button>
      </p>
    <//>
  `}function ut({number:t,step:i,onChange:n,onRemove:a}){return o`
    <fieldset class="field step">
      <legend>${e("settings.step",{number:t})}</legend>
      <${N} legend=${e("settings.after")} seconds=${i.after_seconds} min=${1} max=${$t}
        onChange=${s=>n({after_seconds:s})} />
      <${x} label=${e("settings.whatHappens")} words=${ct} value=${i.do} onChange=${s=>n({do:s})} />
      ${i.do==="nudge"&&o`<${k} label=${e("settings.messageCustomer")} rows="2" value=${i.text} onInput=${s=>n({text:s})} />`}
      ${a&&o`<p><button type="button" class="small" onClick=${a}>${e("settings.removeStep",{number:t})}</button></p>`}
    </fieldset>
  `}function dt({after_seconds:t,do:i,text:n}){return{after_seconds:t,do:i,...i==="nudge"&&{text:n.trim()}}}function Me({settings:t,disabled:i,field:n,onChange:a}){let[s,l]=p(null),{plan:$,calendar:r,plans:c}=t.leave,u=Object.entries(c).toSorted(([g],[v])=>g<v?-1:1),d=(g,v)=>{a(["leave","plans",g],v),l(null)};return o`
    <section class="card" aria-labelledby="settings-plans">
      <h2 id="settings-plans">${e("settings.plans")}</h2>
      <p class="hint">${e("settings.whatHappensItselfWhile")}</p>
      <ul class="entries">
        ${u.map(([g,v])=>o`
            <li key=${g} class="entry">
              <div><p class="row-name">${g}</p><p class="hint" dir="auto">${ye(v)}</p></div>
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
      ${(u.length>0||$)&&o`<${C} at="leave.plan" value=${$} names=${Object.keys(c)} hint=${e("settings.whereAgentDoesNot")}
        ...${n("leave.plan")} />`}
      ${(Object.keys(t.calendars).length>0||r)&&o`<${C} at="leave.calendar" value=${r} names=${Object.keys(t.calendars)}
        ...${n("leave.calendar")} />`}
      ${s&&o`<${Be} ...${s} taken=${Object.keys(c)} onDone=${d} onClose=${()=>l(null)} />`}
    </section>
  `}function Qe(){let{api:t}=K(),[i,n]=p(""),[a,s]=p(""),[l,$]=p(null),{busy:r,refusal:c,run:u}=G(),d={"":e("settings.anyOtherChannel"),...Object.fromEntries(D.map(h=>[h,T(h)]))},g=async()=>{let{answer:h}=await u("ask",()=>t.get("/v1/policy"+ue({queue:i.trim(),channel:a})));$(h?.body??null)},v=h=>w=>{h(w),$(null)},f=h=>{h.key!=="Enter"||h.target.localName==="button"||(h.preventDefault(),g())};return o`
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
          <${H} facts=${le(l)} />
        `}
      </div>
    </div>
  `}function Ge({settings:t,policy:i,onDone:n,onClose:a}){let s=!i.match,[l,$]=p(i.match??{}),[r,c]=p({leave:i.leave??{},pause:i.pause??{}}),u=s&&!!t.policies[R(l)],d=!!(l.queue||l.channel),g=(m,b,S)=>{let{[b]:I,...y}=r[m];c({...r,[m]:S===void 0?y:{...y,[b]:S}})},v=V.filter(({keys:[m,b]})=>t[m][b]!==void 0),f=v.filter(({keys:[m,b]})=>r[m][b]!==void 0),h=f.every(m=>!("min"in m)||Ne(r[m.keys[0]][m.keys[1]],m)),w=fe({...t,policies:Object.values(t.policies).filter(m=>m!==i)},l);return o`
    <${j} title=${s?e("settings.newPolicy"):e("settings.policy",{place:X(l)})} act=${e("settings.done")}
      isReady=${d&&!u&&f.length>0&&h}
      onSubmit=${()=>n({...i,match:l,...r})} onClose=${a}>
      ${s&&o`<${gt} match=${l} onChange=${$} />`}
      ${u&&o`<${E} tone="warn">${e("settings.therePolicyThisAlready")}<//>`}
      <p class="hint">${e("settings.tickWhatDifferentThere")}</p>
      ${v.map(({at:m,keys:[b,S],label:I})=>o`
        <${pt} key=${m} ...${{at:m,label:I}} value=${r[b][S]} usual=${w[b][S]}
          names=${Object.keys(m==="leave.plan"?t.leave.plans:t.calendars)}
          onChange=${y=>g(b,S,y)} />
      `)}
    <//>
  `}function gt({match:t,onChange:i}){let n={"":e("settings.everyChannel"),...Object.fromEntries(D.map(s=>[s,T(s)]))},a=s=>{let{queue:l,channel:$}={...t,...s};i({...$&&{channel:$},...l&&{queue:l}})};return o`
    <div class="field-row">
      <${k} label=${e("settings.queue")} hint=${e("settings.emptyEveryQueue")} autocapitalize="none" value=${t.queue??""}
        onInput=${s=>a({queue:s.trim()})} />
      <${x} label=${e("settings.channel")} words=${n} value=${t.channel??""} onChange=${s=>a({channel:s})} />
    </div>
  `}function pt({at:t,label:i,value:n,usual:a,names:s,onChange:l}){let $=W(),r=n!==void 0;return o`
    <div class="rule">
      <label class="option">
        <input type="checkbox" id=${$} checked=${r}
          onChange=${c=>l(c.currentTarget.checked?a:void 0)} />
        <span>${i}</span>
      </label>
      ${r&&o`<${C} at=${t} value=${n} names=${s} onChange=${l} />`}
    </div>
  `}function Ke({settings:t,disabled:i,onChange:n}){let[a,s]=p(null),l=Object.values(t.policies).toSorted(mt),$=r=>{n(["policies",R(r.match)],r),s(null)};return o`
    <section class="card" aria-labelledby="settings-policies">
      <h2 id="settings-policies">${e("settings.policies")}</h2>
      <p class="hint">${e("settings.whatDifferentQueueChannel")}</p>
      ${l.length===0&&o`<p class="list-empty">${e("settings.settingsAboveHoldEverywhere")}</p>`}
      <ol class="entries">
        ${l.map(r=>o`
            <${ht} key=${R(r.match)} policy=${r} disabled=${i} onEdit=${()=>s(r)}
              onRemove=${()=>n(["policies",R(r.match)],void 0)} />
          `)}
      </ol>
      <p><button type="button" class="small" disabled=${i} onClick=${()=>s({})}>${e("settings.addPolicy")}</button></p>
      ${a&&o`<${Ge} settings=${t} policy=${a} onDone=${$} onClose=${()=>s(null)} />`}
      <${Qe} />
    </section>
  `}function mt(t,i){let n=[t,i].map(({match:a})=>R(a));return ie(i.match)-ie(t.match)||(n[0]<n[1]?-1:1)}function ht({policy:t,disabled:i,onEdit:n,onRemove:a}){let s=X(t.match);return o`
    <li class="entry">
      <div>
        <p class="row-name">${s}</p>
        <${H} facts=${le(t)} />
      </div>
      <div class="entry-actions">
        <button type="button" class="small" disabled=${i} aria-label=${e("settings.editPlace",{place:s})} onClick=${n}>${e("settings.edit")}</button>
        <button type="button" class="small" disabled=${i} aria-label=${e("settings.removePlace",{place:s})} onClick=${a}>${e("settings.remove")}</button>
      </div>
    </li>
  `}function le(t){return V.filter(({keys:[n,a]})=>t[n]?.[a]!==void 0).map(({keys:[n,a],label:s,words:l})=>[s,l(t[n][a])])}var ft={"routing.answer_within_seconds":e("settings.whileAgentHasFrom"),"routing.max_returns":e("settings.thenStaysAgentOthers"),"routing.return.prefer":e("settings.whenCustomerRepliesOr"),"routing.return.within_seconds":e("settings.countedFromLeaveOr"),"routing.return.hold_seconds":e("settings.thenQueues"),"routing.idle":e("settings.whoHasBeenIdle"),"routing.fallback_queue":e("settings.whereWhatComesBack"),"routing.give_back_seconds":e("settings.whileAnotherAgentFree"),"routing.absence.grace_seconds":e("settings.soLongWorkWaits"),"routing.presence_seconds":e("settings.availableAgentWhoseDesk"),"wrap_up.limit_seconds":e("settings.thenEndsItselfCapacity")};function Ze({settings:t,field:i}){let{routing:n,wrap_up:a}=t,s=($,r)=>o`<${C} at=${$} value=${r} hint=${ft[$]} ...${i($)} />`,l=n.return.prefer==="last_agent";return o`
    <section class="card" aria-labelledby="settings-routing">
      <h2 id="settings-routing">${e("settings.routing")}</h2>
      ${s("routing.answer_within_seconds",n.answer_within_seconds)}
      ${n.answer_within_seconds!==0&&s("routing.max_returns",n.max_returns)}
      ${s("routing.return.prefer",n.return.prefer)}
      ${l&&s("routing.return.within_seconds",n.return.within_seconds)}
      ${l&&s("routing.return.hold_seconds",n.return.hold_seconds)}
      ${s("routing.idle",n.idle)} ${s("routing.fallback_queue",n.fallback_queue)}
      <${bt} weights=${n.weights} ...${i("routing.weights")} />
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
  `}function bt({weights:t,disabled:i,onChange:n}){let a=[...new Set([...D,...Object.keys(t)])],s=(l,$)=>{let{[l]:r,...c}=t;n($===1?c:{...c,[l]:$})};return o`
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
  `}var yt={new_task:{label:e("settings.makeNewTask"),hint:e("settings.hiatusQueuesNextFree")},custom_routing:{label:e("settings.customRouting"),hint:e("settings.ownSystemHearsReply")}},vt={queue:{label:e("settings.anyAgent"),hint:e("settings.taskGoesWhoeverFree")},wait:{label:e("settings.thisAgentsNextFree"),hint:e("settings.queuesOnceAgentCannot")},refuse:{label:e("settings.refuse"),hint:e("settings.staysPausedAgentHas")}},wt={own:{label:e("settings.ownConversations"),hint:e("settings.thoseWereTheirsUntil")},all:{label:e("settings.everyConversation"),hint:e("settings.whoevers")}},Ve={stay:{label:e("settings.staysPaused")},notify:{label:e("settings.staysPausedOthersAreTold"),hint:e("settings.eventEachMessage")},wake:{label:e("settings.pauseOver"),hint:e("settings.comesBackOnce")}},_t={refuse:{label:e("settings.askAgent"),hint:e("settings.leaveRefusedUnlessAgent")},allow:{label:e("settings.allow"),hint:e("settings.agentCanLeaveWithout")}},M=(t,i)=>t.map(n=>({value:n,...i[n]??{label:n}}));function Xe({settings:t,disabled:i,onChange:n}){let{leave:a,pause:s,history:l,agents:$}=t,r=d=>({disabled:i,onChange:g=>n(d,g)}),c=d=>({...r(d),min:z(d).min,max:z(d).max}),u=Object.keys(t.calendars??{});return o`
    <section class="card" aria-labelledby="settings-leave">
      <h2 id="settings-leave">${e("settings.leave")}</h2>
      <${L} label=${e("settings.agentsCanLeaveConversations")} checked=${a.enabled} ...${r("leave.enabled")}
        hint=${e("settings.agentHasAnsweredFree")} />
      <${P} legend=${e("settings.whenCustomerReplies")} options=${M(_e,yt)} value=${a.on_reply}
        ...${r("leave.on_reply")} />
      ${a.on_reply==="custom_routing"&&o`
        <${N} legend=${e("settings.timeCustomRoutingGive")} seconds=${a.custom_routing_timeout_seconds}
          ...${c("leave.custom_routing_timeout_seconds")}
          hint=${e("settings.afterConversationGetsNew")} />
      `}
      <${N} legend=${e("settings.timeReply")} seconds=${a.window_seconds}
        hint=${e("settings.laterReplyOpensNew",{count:90})} ...${c("leave.window_seconds")} />
      <${P} legend=${e("settings.whenCustomerWroteLast")} options=${M(ke,_t)}
        value=${a.unanswered} ...${r("leave.unanswered")} />
    </section>
    <section class="card" aria-labelledby="settings-pause">
      <h2 id="settings-pause">${e("settings.pause")}</h2>
      <${L} label=${e("settings.agentsCanPauseConversations")} checked=${s.enabled} ...${r("pause.enabled")}
        hint=${e("settings.agentNeedsTimeConversation")} />
      <${N} legend=${e("settings.timeLimit")} seconds=${s.time_limit_seconds}
        hint=${e("settings.afterGoesBackQueue",{count:14})} ...${c("pause.time_limit_seconds")} />
      <${P} legend=${e("settings.whenAgentResumesFull")} options=${M(Ce,vt)}
        value=${s.at_capacity}
        ...${r("pause.at_capacity")} />
      ${s.at_capacity==="wait"&&o`
        <${N} legend=${e("settings.waitSlotMost")} seconds=${s.hold_seconds}
          hint=${e("settings.afterTaskQueuesMost")} ...${c("pause.hold_seconds")} />
      `}
      <${P} legend=${e("settings.ifCustomerWritesMeanwhile")}
        options=${M(Object.keys(Ve),Ve)} value=${s.on_reply}
        ...${r("pause.on_reply")} />
      ${(u.length>0||s.calendar)&&o`
        <${C} at="pause.calendar" value=${s.calendar} names=${u} ...${r("pause.calendar")} />
      `}
      ${s.reminders_seconds&&o`
        <${C} at="pause.reminders_seconds" value=${s.reminders_seconds} hint=${e("settings.remindersHint")}
          ...${r("pause.reminders_seconds")} />
      `}
      ${s.require&&o`<${kt} pause=${s} field=${r} />`}
    </section>
    <section class="card" aria-labelledby="settings-channels">
      <h2 id="settings-channels">${e("settings.channels")}</h2>
      <${Ct} channels=${t.channels} ...${r("channels")} />
    </section>
    <section class="card" aria-labelledby="settings-history">
      <h2 id="settings-history">${e("settings.history")}</h2>
      <${N} legend=${e("settings.closedConversationsCanRead")} seconds=${l.retention_seconds}
        hint=${e("settings.thenTheyAreRemoved")} ...${c("history.retention_seconds")} />
    </section>
    <section class="card" aria-labelledby="settings-agents">
      <h2 id="settings-agents">${e("settings.agents")}</h2>
      <${P} legend=${e("settings.agentsCanRead")} options=${M(Se,wt)} value=${$.read}
        ...${r("agents.read")} />
      <${L} label=${e("settings.agentsSetTheirOwn")} checked=${$.self_service} ...${r("agents.self_service")}
        hint=${e("settings.otherwiseSupervisorOrAdministrator")} />
    </section>
    <${Ze} settings=${t} field=${r} />
    ${a.plans&&o`<${Me} ...${{settings:t,disabled:i,field:r,onChange:n}} />`}
    <${Ke} ...${{settings:t,disabled:i,onChange:n}} />
    <${Ye} ...${{settings:t,disabled:i,onChange:n}} />
  `}function kt({pause:t,field:i}){let n=(a,s,l)=>o`<${C} at=${a} value=${s} hint=${l} ...${i(a)} />`;return o`
    ${n("pause.require",t.require)}
    ${n("pause.reasons",t.reasons,e("settings.oneLineWithoutAny"))}
    ${n("pause.max_per_agent",t.max_per_agent,e("settings.0AnyNumber"))}
  `}function Ct({channels:t,disabled:i,onChange:n}){let a=W(),s=t.includes("*"),l=[...new Set([...D,...t])].filter(c=>c!=="*"),$=(c,u)=>n(u?[...t,c]:t.filter(d=>d!==c)),r=c=>{let u=c.currentTarget.value.trim().toLowerCase();u!==""&&u!=="*"&&!t.includes(u)&&$(u,!0),c.currentTarget.value=""};return o`
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
  `}var St=6e4;function kn(){let{api:t,user:i}=K(),n=De(t,"/v1/settings",St),[a]=p(Fe),[s,l]=p(a?.base??null),[$,r]=p(a?.seen??null),[c,u]=p(a?.draft??null),[d,g]=p(null),{busy:v,refusal:f,run:h,clear:w}=G(),m=s!==null&&F(s,c).length>0,b=(_,A)=>{l(_),r(A),u(_),g(null)};Y(()=>{n.data&&!m&&!d&&b(se(n.data),n.etag)},[n.data]),Y(()=>Ie({base:s,seen:$,draft:c}),[s,$,c]);let S=async _=>{if(_.preventDefault(),!ne(c))return;let A=()=>t.put("/v1/settings",We(c),{ifMatch:$}),{answer:O,refusal:Q}=await h("save",A,q=>q.code==="version_mismatch");O?(n.put(O.body,O.etag),b(se(O.body),O.etag),we(e("settings.settingsSaved"))):Q.code==="version_mismatch"&&await I(Q.problem)},I=async({updated_by:_,updated_at:A})=>{let{data:O,etag:Q}=await n.refresh();if(!O)return;let q=se(O);g({by:_,at:A,theirs:F(s,q),mine:F(s,c)}),u(Pe(s,q,c)),l(q),r(Q)},y=$e(i,"admin");return o`
    <div class="page">
      <h1>${e("settings.settings")}</h1>
      <p class="lead">${e("settings.changeAppliesOnlyWhat")}</p>
      ${!y&&o`<${E}>${e("settings.canReadSettingsChanging")}<//>`}
      <section class="card" aria-label=${e("language.label")}><${de} /></section>
      <${U} refusal=${s?null:n.error} />
      ${d&&o`<${Le} conflict=${d} onDiscard=${()=>b(s,$)} />`}
      ${c&&o`
        <form class="settings-form" onSubmit=${S} aria-label=${e("settings.settings")} novalidate>
          <${Xe} settings=${c} disabled=${!y}
            onChange=${(_,A)=>u(O=>Re(O,_,A))} />
          <div class="save-bar">
            <${U} refusal=${Ot(f)} onDismiss=${w} />
            <p class="hint">${Nt(m,c)}</p>
            ${m&&o`<button type="button" onClick=${()=>b(s,$)}>${e("settings.discardChanges")}</button>`}
            <button type="submit" class="primary" disabled=${!y||!m||v!==null||!ne(c)}>${e("settings.save")}</button>
          </div>
        </form>
      `}
    </div>
  `}function Ot(t){return t&&{...t,detail:t.detail&&Ee(t.detail)}}function Nt(t,i){return t?ne(i)?e("settings.notSavedYet"):e("settings.notSavedYetWhat"):e("settings.noChanges")}export{kn as Settings};
