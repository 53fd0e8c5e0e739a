/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a as Q,b as ee,c as Re,d as te,e as De,f as Ee,g as se,i as xe,j as Pe,k as F,l as Fe,m as ne}from"./chunk-4YKZXXFL.js";import{D as q,b as L,i as M,j as V,k as ae,l as Ne,m as Oe,n as x,o as X,p as k,q as oe,r as We,s as T,t as J,u as H,v as P,w as N}from"./chunk-DLK4YCJP.js";import{B as ye,C as ie,S as be,T as we,U as ve,Y as Ce,c as pe,e as Z,ea as K,f as fe,ia as ke,ja as Se,ka as _e,la as Ae,ya as Te}from"./chunk-O67BKZF3.js";import{A as ge,Ba as B,D as ue,F as e,J as G,R as de,X as W,Y as R,c as $,d as Y,da as he,f as ce,ga as $e,j as E,k as a,xa as me,za as D}from"./chunk-ZVXUVGBQ.js";var Ie={"settings.newCalendar":"New calendar","settings.done":"Done","settings.name":"Name","settings.willCalled":"It will be called {meant}.","settings.suchSupport":"Such as support.","settings.thereCalendarThisName":"There is a calendar of this name already.","settings.week":"Week","settings.such080012":"Such as 08:00-12:00, 13:00-18:00, or closed.","settings.datesAreOtherwise":"Dates that are otherwise","settings.oneLine202612":"One a line: 2026-12-25: closed","settings.thisLineCannotRead":"This line cannot be read: {wrong}","settings.timeZone":"Time zone","settings.thereNoSuchZone":"There is no such zone: they are named as Europe/Berlin.","settings.onWhoseClockHours":"On whose clock the hours are.","settings.sendCustomerMessage":"Send the customer a message","settings.bringBackQueue":"Bring it back to its queue","settings.close":"Close it","settings.newPlan":"New plan","settings.suchChase":"Such as chase.","settings.therePlanThisName":"There is a plan of this name already.","settings.whileCustomerSilentTimes":"While the customer is silent. Times count from the step before. What brings it back or closes it is the last step.","settings.addStep":"Add a step","settings.step":"Step {number}","settings.after":"After","settings.whatHappens":"What happens","settings.messageCustomer":"Message to the customer","settings.removeStep":"Remove step {number}","settings.anyOtherChannel":"Any other channel","settings.whatHolds":"What holds","settings.whatHoldsNowSaved":"What holds now, as it is saved","settings.inQueue":"In queue","settings.onChannel":"On channel","settings.showWhatHolds":"Show what holds","settings.policyThoseBelow":"By the policy {policy} and those below it:","settings.settingsAlone":"By the settings alone:","settings.newPolicy":"New policy","settings.therePolicyThisAlready":"There is a policy for this already.","settings.tickWhatDifferentThere":"Tick what is different there. It is not in force before the settings are saved.","settings.everyChannel":"Every channel","settings.queue":"Queue","settings.emptyEveryQueue":"Empty: every queue.","settings.channel":"Channel","settings.calendars":"Calendars","settings.whenOpenWhereRules":"When it is open. Where the rules of pause name one, the limit counts open time, and a pause ends while it is open.","settings.thereNoCalendarYet":"There is no calendar yet.","settings.addCalendar":"Add a calendar","settings.editName":"Edit: {name}","settings.edit":"Edit","settings.removeName":"Remove: {name}","settings.remove":"Remove","settings.otherwise":"Otherwise","settings.conflict":"Conflict","settings.somebody":"Somebody","settings.changed":"{by} changed","settings.theyChanged":"They changed","settings.change":"You change","settings.nothingYoursSavedYet":"Nothing of yours is saved yet. The form below has both; where both changed the same, it has yours. Check it, then save again.","settings.discardMyChanges":"Discard my changes","settings.changedSettingsWhileWere":"{who} changed the settings while you were editing","settings.changedSettingsWhileWereEditing":"{who} changed the settings while you were editing, {time}","settings.makeNewTask":"Make a new task","settings.hiatusQueuesNextFree":"Hiatus queues it for the next free agent.","settings.customRouting":"Custom routing","settings.ownSystemHearsReply":"Your own system hears of the reply and decides who gets it.","settings.anyAgent":"Any agent of the queue","settings.taskGoesWhoeverFree":"The task goes to whoever is free first.","settings.thisAgentsNextFree":"This agent's next free slot","settings.queuesOnceAgentCannot":"The queue's, once the agent cannot have one, or waiting takes too long.","settings.refuse":"Refuse","settings.staysPausedAgentHas":"It stays paused; the agent has to make room first.","settings.ownConversations":"Their own conversations","settings.thoseWereTheirsUntil":"And those that were theirs until they are closed, and what waits in their queues.","settings.everyConversation":"Every conversation","settings.whoevers":"Whoever's it is.","settings.staysPaused":"It stays paused","settings.staysPausedOthersAreTold":"It stays paused, and others are told","settings.eventEachMessage":"by an event for each message","settings.pauseOver":"The pause is over","settings.comesBackOnce":"it comes back at once","settings.askAgent":"Ask the agent","settings.leaveRefusedUnlessAgent":"Leave is refused, unless the agent says that no answer is needed.","settings.allow":"Allow","settings.agentCanLeaveWithout":"An agent can leave without a word.","settings.agentsCanLeaveConversations":"Agents can leave conversations","settings.agentHasAnsweredFree":"The agent has answered and is free for other work; the conversation waits for the customer.","settings.timeCustomRoutingGive":"Time for custom routing to give it a task","settings.afterConversationGetsNew":"After that the conversation gets a new task as usual, so that no reply waits for ever.","settings.laterReplyOpensNew":"A later reply opens a new conversation, without the history. At most {count} days.","settings.whenCustomerWroteLast":"When the customer wrote last","settings.agentsCanPauseConversations":"Agents can pause conversations","settings.agentNeedsTimeConversation":"The agent needs time; the conversation stays the agent's without using capacity.","settings.timeLimit":"Time limit","settings.afterGoesBackQueue":"After that it goes back to the queue, to any free agent. At most {count} days.","settings.whenAgentResumesFull":"When an agent resumes at full capacity","settings.waitSlotMost":"Wait for that slot at most","settings.afterTaskQueuesMost":"After that the task is the queue's. At most a day.","settings.history":"History","settings.closedConversationsCanRead":"Closed conversations can be read for","settings.thenTheyAreRemoved":"Then they are removed with their messages.","settings.agents":"Agents","settings.agentsCanRead":"Agents can read","settings.otherwiseSupervisorOrAdministrator":"Otherwise a supervisor or an administrator does.","settings.oneLineWithoutAny":"One a line. Without any, agents write what they like.","settings.0AnyNumber":"0: any number.","settings.leavePauseAreOn":"Leave and pause are on for","settings.allChannels":"All channels","settings.onlyThese":"Only these","settings.chooseChannelTurnLeave":"Choose a channel. To turn leave or pause off everywhere, use the switches above.","settings.anotherChannelName":"Another channel, by its name","settings.plans":"Plans","settings.whatHappensItselfWhile":"What happens by itself while the customer of a left conversation is silent. Agents can choose another plan than the usual.","settings.addPlan":"Add a plan","settings.whereAgentDoesNot":"Where its agent does not say.","settings.policies":"Policies","settings.whatDifferentQueueChannel":"What is different for a queue, a channel, or both. Field by field, a policy for a queue and a channel goes first, then the queue's, then the channel's, then the settings above.","settings.settingsAboveHoldEverywhere":"The settings above hold everywhere.","settings.addPolicy":"Add a policy","settings.editPlace":"Edit: {place}","settings.removePlace":"Remove: {place}","settings.whileAgentHasFrom":"While an agent has it, from the customer's first word without an answer. 0: never.","settings.thenStaysAgentOthers":"Then it stays with its agent, and others are told.","settings.whenCustomerRepliesOr":"When the customer replies, or the time of a pause is up.","settings.countedFromLeaveOr":"Counted from the leave or the pause.","settings.thenQueues":"Then it is the queue's.","settings.whoHasBeenIdle":"Who has been idle for longest gets the next task.","settings.whereWhatComesBack":"Where what comes back goes instead. Empty: it stays where it is.","settings.whileAnotherAgentFree":"While another agent is free.","settings.soLongWorkWaits":"So long its work waits for an agent who is away or offline.","settings.availableAgentWhoseDesk":"An available agent whose desk is closed is set away. 0: never.","settings.thenEndsItselfCapacity":"Then it ends by itself, and its capacity is free. 0: no limit.","settings.routing":"Routing","settings.wrapUp":"Wrap-up","settings.weightOn":"On {channel}","settings.settingsSaved":"Settings saved.","settings.settings":"Settings","settings.changeAppliesOnlyWhat":"A change applies only to what is paused or left from then on. What is paused or left already keeps the limits that it began with.","settings.canReadSettingsChanging":'You can read the settings. Changing them takes the scope "admin".',"settings.discardChanges":"Discard changes","settings.save":"Save","settings.noChanges":"No changes","settings.notSavedYet":"Not saved yet","settings.notSavedYetWhat":"Not saved yet. What is marked red has to be changed first.","settings.remindersHint":"The agent is told so long before, at most five times. What is paused already keeps its own."};await ue(Ie,{de:()=>import("./de-ANI2NO6Q.js"),es:()=>import("./es-CSQVN4UE.js"),ar:()=>import("./ar-TQ765ASK.js")});var re=fe("settings-changes");function Le(){let{base:t,draft:i}=re.get();return t&&i&&F(t,i).length>0?re.get():null}function He({base:t,seen:i,draft:n}){re.set(t&&F(t,n).length>0?{base:t,seen:i,draft:n}:{})}function je({conflict:t,onDiscard:i}){let{by:n,at:o,theirs:s,mine:l}=t,g=ce(null);return Y(()=>g.current.focus(),[t]),a`
    <section class="conflict" role="alert" aria-label=${e("settings.conflict")} tabindex="-1" ref=${g}>
      <h2>${tt(n??e("settings.somebody"),o)}</h2>
      <${qe} title=${n?e("settings.changed",{by:n}):e("settings.theyChanged")} changes=${s} />
      <${qe} title=${e("settings.change")} changes=${l} />
      <p>${e("settings.nothingYoursSavedYet")}</p>
      <button type="button" class="small" onClick=${i}>${e("settings.discardMyChanges")}</button>
    </section>
  `}function tt(t,i){return i?e("settings.changedSettingsWhileWereEditing",{who:t,time:$e(i,pe())}):e("settings.changedSettingsWhileWere",{who:t})}function qe({title:t,changes:i}){return i.length===0?null:a`
    <h3>${t}</h3>
    <ul>
      ${i.map(({label:n,from:o,to:s})=>a`<li key=${n}>${n}: <del>${o}</del> <ins>${s}</ins></li>`)}
    </ul>
  `}function S({at:t,value:i,hint:n,names:o=[],disabled:s,onChange:l}){let g=M(t),{label:r,min:c,max:u}=g,d={label:r,hint:n,disabled:s,onChange:l};switch(g.kind){case"switch":return a`<${H} checked=${i} ...${d} />`;case"time":return a`<${N} legend=${r} seconds=${i} ...${{...d,min:c,max:u}} />`;case"number":return a`<${J} value=${i} ...${{...d,min:c,max:u}} />`;case"choice":return a`<${T} words=${ae(g)} value=${i} ...${d} />`;case"set":return a`<${oe} legend=${r} words=${Object.entries(ae(g))} chosen=${i} ...${d} />`;case"times":return a`<${st} field=${g} value=${i} ...${d} />`;case"lines":return a`<${We} lines=${i} ...${d} />`;case"named":return a`<${T} words=${nt(o,i,g.none)} value=${i??""} ...${d}
        onChange=${h=>l(h||null)} />`;default:return a`<${k} ...${{label:r,hint:n,disabled:s}} value=${i??""}
        onInput=${h=>l(h.trim()||null)} />`}}function st({field:t,value:i,label:n,...o}){let[s,l]=$(i),g=Ne(t,[...s,...i]),r=c=>{l([...s,...i]),o.onChange(c.map(Number))};return a`<${oe} legend=${n} words=${g} chosen=${i.map(String)} ...${o} onChange=${r} />`}function nt(t,i,n){let o=i&&!t.includes(i)?[...t,i]:t;return{"":n,...Object.fromEntries(o.map(s=>[s,s]))}}var it=["mon","tue","wed","thu","fri"],at="09:00-17:00",ot={week:Object.fromEntries(it.map(t=>[t,[at]])),exceptions:{}};function Ye({name:t,calendar:i=ot,taken:n,onDone:o,onClose:s}){let[l,g]=$(t??""),[r,c]=$(i.zone??me()),[u,d]=$(()=>Object.fromEntries(Object.keys(Q).map(b=>[b,ee(i.week[b])]))),[h,w]=$(()=>te(i.exceptions)),f=t??K(l),p=!t&&n.includes(f),v=Object.fromEntries(Object.entries(u).map(([b,C])=>[b,Re(C)])),{exceptions:m,wrong:y}=De(h),_=f!==""&&!p&&Be(r)&&Object.values(v).every(Boolean)&&!y,I=()=>{let b=Object.entries(v).filter(([,C])=>C.length>0);o(f,{zone:r,week:Object.fromEntries(b),exceptions:m})};return a`
    <${L} title=${t?e("settings.calendar",{name:t}):e("settings.newCalendar")} act=${e("settings.done")} isReady=${_} onSubmit=${I}
      onClose=${s}>
      ${!t&&a`
        <${k} label=${e("settings.name")}
          hint=${f&&f!==l.trim()?e("settings.willCalled",{meant:f}):e("settings.suchSupport")} most="64"
          autocapitalize="none"
          value=${l} onInput=${g} />
      `}
      ${p&&a`<${D} tone="warn">${e("settings.thereCalendarThisName")}<//>`}
      <${lt} zone=${r} onInput=${c} />
      <fieldset class="field">
        <legend>${e("settings.week")}</legend>
        <div class="week">
          ${Object.entries(Q).map(([b,C])=>a`
              <${rt} key=${b} label=${C} text=${u[b]} isWrong=${!v[b]}
                onInput=${O=>d({...u,[b]:O})} />
            `)}
        </div>
        <p class="hint">${e("settings.such080012")}</p>
      </fieldset>
      <${k} label=${e("settings.datesAreOtherwise")} rows="4" most=${null} spellcheck=${!1} value=${h} onInput=${w}
        aria-invalid=${!!y} hint=${e("settings.oneLine202612")} />
      ${y&&a`<p class="hint" data-wrong="true" role="status">${e("settings.thisLineCannotRead",{wrong:y})}</p>`}
    <//>
  `}function rt({label:t,text:i,isWrong:n,onInput:o}){let s=E();return a`
    <label for=${s}>${t}</label>
    <input id=${s} type="text" autocomplete="off" value=${i} aria-invalid=${n}
      onInput=${l=>o(l.currentTarget.value)} />
  `}function lt({zone:t,onInput:i}){let n=E(),o=!Be(t);return a`
    <div class="field">
      <label for=${n}>${e("settings.timeZone")}</label>
      <input id=${n} type="text" autocomplete="off" spellcheck=${!1} list=${`${n}-zones`} value=${t} aria-invalid=${o}
        aria-describedby=${`${n}-hint`} onInput=${s=>i(s.currentTarget.value.trim())} />
      <datalist id=${`${n}-zones`}>${(Intl.supportedValuesOf?.("timeZone")??[]).map(s=>a`<option key=${s} value=${s}></option>`)}</datalist>
      <p class="hint" id=${`${n}-hint`} data-wrong=${o}>
        ${o?e("settings.thereNoSuchZone"):e("settings.onWhoseClockHours")}
      </p>
    </div>
  `}function Be(t){try{return t!==""&&!!new Intl.DateTimeFormat("en",{timeZone:t})}catch{return!1}}function Me({settings:t,disabled:i,onChange:n}){let[o,s]=$(null),l=Object.entries(t.calendars).toSorted(([r],[c])=>r<c?-1:1),g=(r,c)=>{n(["calendars",r],c),s(null)};return a`
    <section class="card" aria-labelledby="settings-calendars">
      <h2 id="settings-calendars">${e("settings.calendars")}</h2>
      <p class="hint">${e("settings.whenOpenWhereRules")}</p>
      ${l.length===0&&a`<p class="list-empty">${e("settings.thereNoCalendarYet")}</p>`}
      <ul class="entries">
        ${l.map(([r,c])=>a`
            <${ct} key=${r} ...${{name:r,calendar:c,disabled:i}} onEdit=${()=>s({name:r,calendar:c})}
              onRemove=${()=>n(["calendars",r],void 0)} />
          `)}
      </ul>
      <p><button type="button" class="small" disabled=${i} onClick=${()=>s({})}>${e("settings.addCalendar")}</button></p>
      ${o&&a`<${Ye} ...${o} taken=${Object.keys(t.calendars)} onDone=${g}
        onClose=${()=>s(null)} />`}
    </section>
  `}function ct({name:t,calendar:i,disabled:n,onEdit:o,onRemove:s}){return a`
    <li class="entry">
      <div>
        <p class="row-name">${t} <span class="weak">${i.zone}</span></p>
        <${q} facts=${gt(i)} />
      </div>
      <div class="entry-actions">
        <button type="button" class="small" disabled=${n} aria-label=${e("settings.editName",{name:t})} onClick=${o}>${e("settings.edit")}</button>
        <button type="button" class="small" disabled=${n} aria-label=${e("settings.removeName",{name:t})} onClick=${s}>${e("settings.remove")}</button>
      </div>
    </li>
  `}function gt({week:t,exceptions:i}){let n=te(i),o=Object.entries(Q).map(([s,l])=>[l,ee(t[s])]);return n?[...o,[e("settings.otherwise"),n]]:o}var ut={nudge:e("settings.sendCustomerMessage"),return:e("settings.bringBackQueue"),close:e("settings.close")},Ue=86400,Qe={after_seconds:2*Ue,do:"nudge",text:""},dt=90*Ue;function ze({name:t,steps:i=[Qe],taken:n,onDone:o,onClose:s}){let[l,g]=$(t??""),[r,c]=$(()=>i.map(f=>({...f,key:crypto.randomUUID()}))),u=t??K(l),d=!t&&n.includes(u),h=(f,p)=>c(r.map((v,m)=>m===f?{...v,...p}:v)),w=()=>o(u,r.map($t));return a`
    <${L} title=${t?e("settings.plan",{name:t}):e("settings.newPlan")} act=${e("settings.done")} isReady=${u!==""&&!d&&ve(r)}
      onSubmit=${w} onClose=${s}>
      ${!t&&a`
        <${k} label=${e("settings.name")}
          hint=${u&&u!==l.trim()?e("settings.willCalled",{meant:u}):e("settings.suchChase")} most="64"
          autocapitalize="none"
          value=${l} onInput=${g} />
      `}
      ${d&&a`<${D} tone="warn">${e("settings.therePlanThisName")}<//>`}
      <p class="hint">${e("settings.whileCustomerSilentTimes")}</p>
      ${r.map((f,p)=>a`
          <${ht} key=${f.key} number=${p+1} step=${f} onChange=${v=>h(p,v)}
            onRemove=${r.length>1&&(()=>c(r.filter((v,m)=>m!==p)))} />
        `)}
      <p>
        <button type="button" class="small" disabled=${r.length>=be}
          onClick=${()=>c([...r,{...Qe,key:crypto.randomUUID()}])}>${e("settings.addStep")}</button>
      </p>
    <//>
  `}function ht({number:t,step:i,onChange:n,onRemove:o}){return a`
    <fieldset class="field step">
      <legend>${e("settings.step",{number:t})}</legend>
      <${N} legend=${e("settings.after")} seconds=${i.after_seconds} min=${1} max=${dt}
        onChange=${s=>n({after_seconds:s})} />
      <${T} label=${e("settings.whatHappens")} words=${ut} value=${i.do} onChange=${s=>n({do:s})} />
      ${i.do==="nudge"&&a`<${k} label=${e("settings.messageCustomer")} rows="2" value=${i.text} onInput=${s=>n({text:s})} />`}
      ${o&&a`<p><button type="button" class="small" onClick=${o}>${e("settings.removeStep",{number:t})}</button></p>`}
    </fieldset>
  `}function $t({after_seconds:t,do:i,text:n}){return{after_seconds:t,do:i,...i==="nudge"&&{text:n.trim()}}}function Ge({settings:t,disabled:i,field:n,onChange:o}){let[s,l]=$(null),{plan:g,calendar:r,plans:c}=t.leave,u=Object.entries(c).toSorted(([h],[w])=>h<w?-1:1),d=(h,w)=>{o(["leave","plans",h],w),l(null)};return a`
    <section class="card" aria-labelledby="settings-plans">
      <h2 id="settings-plans">${e("settings.plans")}</h2>
      <p class="hint">${e("settings.whatHappensItselfWhile")}</p>
      <ul class="entries">
        ${u.map(([h,w])=>a`
            <li key=${h} class="entry">
              <div><p class="row-name">${h}</p><p class="hint" dir="auto">${we(w)}</p></div>
              <div class="entry-actions">
                <button type="button" class="small" disabled=${i} aria-label=${e("settings.editName",{name:h})}
                  onClick=${()=>l({name:h,steps:w})}>${e("settings.edit")}</button>
                <button type="button" class="small" disabled=${i} aria-label=${e("settings.removeName",{name:h})}
                  onClick=${()=>o(["leave","plans",h],void 0)}>${e("settings.remove")}</button>
              </div>
            </li>
          `)}
      </ul>
      <p><button type="button" class="small" disabled=${i} onClick=${()=>l({})}>${e("settings.addPlan")}</button></p>
      ${(u.length>0||g)&&a`<${S} at="leave.plan" value=${g} names=${Object.keys(c)} hint=${e("settings.whereAgentDoesNot")}
        ...${n("leave.plan")} />`}
      ${(Object.keys(t.calendars).length>0||r)&&a`<${S} at="leave.calendar" value=${r} names=${Object.keys(t.calendars)}
        ...${n("leave.calendar")} />`}
      ${s&&a`<${ze} ...${s} taken=${Object.keys(c)} onDone=${d} onClose=${()=>l(null)} />`}
    </section>
  `}function Ze(){let{api:t}=Z(),[i,n]=$(""),[o,s]=$(""),[l,g]=$(null),{busy:r,refusal:c,run:u}=G(),d={"":e("settings.anyOtherChannel"),...Object.fromEntries(W.map(p=>[p,R(p)]))},h=async()=>{let{answer:p}=await u("ask",()=>t.get("/v1/policy"+de({queue:i.trim(),channel:o})));g(p?.body??null)},w=p=>v=>{p(v),g(null)},f=p=>{p.key!=="Enter"||p.target.localName==="button"||(p.preventDefault(),h())};return a`
    <div class="policy-check" role="group" aria-label=${e("settings.whatHolds")} onKeyDown=${f}>
      <h3>${e("settings.whatHoldsNowSaved")}</h3>
      <div class="field-row">
        <${k} label=${e("settings.inQueue")} autocapitalize="none" value=${i} onInput=${w(n)} />
        <${T} label=${e("settings.onChannel")} words=${d} value=${o} onChange=${w(s)} />
      </div>
      <p><button type="button" class="small" disabled=${r!==null} onClick=${h}>${e("settings.showWhatHolds")}</button></p>
      <${B} refusal=${c} />
      <div aria-live="polite">
        ${l&&a`
          <p>${l.policy?e("settings.policyThoseBelow",{policy:l.policy}):e("settings.settingsAlone")}</p>
          <${q} facts=${le(l)} />
        `}
      </div>
    </div>
  `}function Ke({settings:t,policy:i,onDone:n,onClose:o}){let s=!i.match,[l,g]=$(i.match??{}),[r,c]=$({leave:i.leave??{},pause:i.pause??{}}),u=s&&!!t.policies[x(l)],d=!!(l.queue||l.channel),h=(m,y,_)=>{let{[y]:I,...b}=r[m];c({...r,[m]:_===void 0?b:{...b,[y]:_}})},w=V.filter(({keys:[m,y]})=>t[m][y]!==void 0),f=w.filter(({keys:[m,y]})=>r[m][y]!==void 0),p=f.every(m=>!("min"in m)||Oe(r[m.keys[0]][m.keys[1]],m)),v=ye({...t,policies:Object.values(t.policies).filter(m=>m!==i)},l);return a`
    <${L} title=${s?e("settings.newPolicy"):e("settings.policy",{place:X(l)})} act=${e("settings.done")}
      isReady=${d&&!u&&f.length>0&&p}
      onSubmit=${()=>n({...i,match:l,...r})} onClose=${o}>
      ${s&&a`<${mt} match=${l} onChange=${g} />`}
      ${u&&a`<${D} tone="warn">${e("settings.therePolicyThisAlready")}<//>`}
      <p class="hint">${e("settings.tickWhatDifferentThere")}</p>
      ${w.map(({at:m,keys:[y,_],label:I})=>a`
        <${pt} key=${m} ...${{at:m,label:I}} value=${r[y][_]} usual=${v[y][_]}
          names=${Object.keys(m==="leave.plan"?t.leave.plans:t.calendars)}
          onChange=${b=>h(y,_,b)} />
      `)}
    <//>
  `}function mt({match:t,onChange:i}){let n={"":e("settings.everyChannel"),...Object.fromEntries(W.map(s=>[s,R(s)]))},o=s=>{let{queue:l,channel:g}={...t,...s};i({...g&&{channel:g},...l&&{queue:l}})};return a`
    <div class="field-row">
      <${k} label=${e("settings.queue")} hint=${e("settings.emptyEveryQueue")} autocapitalize="none" value=${t.queue??""}
        onInput=${s=>o({queue:s.trim()})} />
      <${T} label=${e("settings.channel")} words=${n} value=${t.channel??""} onChange=${s=>o({channel:s})} />
    </div>
  `}function pt({at:t,label:i,value:n,usual:o,names:s,onChange:l}){let g=E(),r=n!==void 0;return a`
    <div class="rule">
      <label class="option">
        <input type="checkbox" id=${g} checked=${r}
          onChange=${c=>l(c.currentTarget.checked?o:void 0)} />
        <span>${i}</span>
      </label>
      ${r&&a`<${S} at=${t} value=${n} names=${s} onChange=${l} />`}
    </div>
  `}function Ve({settings:t,disabled:i,onChange:n}){let[o,s]=$(null),l=Object.values(t.policies).toSorted(ft),g=r=>{n(["policies",x(r.match)],r),s(null)};return a`
    <section class="card" aria-labelledby="settings-policies">
      <h2 id="settings-policies">${e("settings.policies")}</h2>
      <p class="hint">${e("settings.whatDifferentQueueChannel")}</p>
      ${l.length===0&&a`<p class="list-empty">${e("settings.settingsAboveHoldEverywhere")}</p>`}
      <ol class="entries">
        ${l.map(r=>a`
            <${yt} key=${x(r.match)} policy=${r} disabled=${i} onEdit=${()=>s(r)}
              onRemove=${()=>n(["policies",x(r.match)],void 0)} />
          `)}
      </ol>
      <p><button type="button" class="small" disabled=${i} onClick=${()=>s({})}>${e("settings.addPolicy")}</button></p>
      ${o&&a`<${Ke} settings=${t} policy=${o} onDone=${g} onClose=${()=>s(null)} />`}
      <${Ze} />
    </section>
  `}function ft(t,i){let n=[t,i].map(({match:o})=>x(o));return ie(i.match)-ie(t.match)||(n[0]<n[1]?-1:1)}function yt({policy:t,disabled:i,onEdit:n,onRemove:o}){let s=X(t.match);return a`
    <li class="entry">
      <div>
        <p class="row-name">${s}</p>
        <${q} facts=${le(t)} />
      </div>
      <div class="entry-actions">
        <button type="button" class="small" disabled=${i} aria-label=${e("settings.editPlace",{place:s})} onClick=${n}>${e("settings.edit")}</button>
        <button type="button" class="small" disabled=${i} aria-label=${e("settings.removePlace",{place:s})} onClick=${o}>${e("settings.remove")}</button>
      </div>
    </li>
  `}function le(t){return V.filter(({keys:[n,o]})=>t[n]?.[o]!==void 0).map(({keys:[n,o],label:s,words:l})=>[s,l(t[n][o])])}var bt={"routing.answer_within_seconds":e("settings.whileAgentHasFrom"),"routing.max_returns":e("settings.thenStaysAgentOthers"),"routing.return.prefer":e("settings.whenCustomerRepliesOr"),"routing.return.within_seconds":e("settings.countedFromLeaveOr"),"routing.return.hold_seconds":e("settings.thenQueues"),"routing.idle":e("settings.whoHasBeenIdle"),"routing.fallback_queue":e("settings.whereWhatComesBack"),"routing.give_back_seconds":e("settings.whileAnotherAgentFree"),"routing.absence.grace_seconds":e("settings.soLongWorkWaits"),"routing.presence_seconds":e("settings.availableAgentWhoseDesk"),"wrap_up.limit_seconds":e("settings.thenEndsItselfCapacity")};function Xe({settings:t,field:i}){let{routing:n,wrap_up:o}=t,s=(g,r)=>a`<${S} at=${g} value=${r} hint=${bt[g]} ...${i(g)} />`,l=n.return.prefer==="last_agent";return a`
    <section class="card" aria-labelledby="settings-routing">
      <h2 id="settings-routing">${e("settings.routing")}</h2>
      ${s("routing.answer_within_seconds",n.answer_within_seconds)}
      ${n.answer_within_seconds!==0&&s("routing.max_returns",n.max_returns)}
      ${s("routing.return.prefer",n.return.prefer)}
      ${l&&s("routing.return.within_seconds",n.return.within_seconds)}
      ${l&&s("routing.return.hold_seconds",n.return.hold_seconds)}
      ${s("routing.idle",n.idle)} ${s("routing.fallback_queue",n.fallback_queue)}
      <${wt} weights=${n.weights} ...${i("routing.weights")} />
      ${s("routing.give_back_seconds",n.give_back_seconds)} ${s("routing.presence_seconds",n.presence_seconds)}
      <div class="field-row">
        ${s("routing.absence.paused",n.absence.paused)} ${s("routing.absence.assigned",n.absence.assigned)}
      </div>
      ${s("routing.absence.grace_seconds",n.absence.grace_seconds)}
    </section>
    <section class="card" aria-labelledby="settings-wrap-up">
      <h2 id="settings-wrap-up">${e("settings.wrapUp")}</h2>
      ${s("wrap_up.limit_seconds",o.limit_seconds)}
    </section>
  `}function wt({weights:t,disabled:i,onChange:n}){let o=[...new Set([...W,...Object.keys(t)])],s=(l,g)=>{let{[l]:r,...c}=t;n(g===1?c:{...c,[l]:g})};return a`
    <fieldset class="field">
      <legend>${e("settings.whatTaskUsesCapacity")}</legend>
      <div class="field-row narrow">
        ${o.map(l=>a`
            <${J} key=${l} label=${e("settings.weightOn",{channel:R(l)})} value=${t[l]??1} min=${1}
              max=${100} disabled=${i}
              onChange=${g=>s(l,g)} />
          `)}
      </div>
    </fieldset>
  `}var vt={new_task:{label:e("settings.makeNewTask"),hint:e("settings.hiatusQueuesNextFree")},custom_routing:{label:e("settings.customRouting"),hint:e("settings.ownSystemHearsReply")}},Ct={queue:{label:e("settings.anyAgent"),hint:e("settings.taskGoesWhoeverFree")},wait:{label:e("settings.thisAgentsNextFree"),hint:e("settings.queuesOnceAgentCannot")},refuse:{label:e("settings.refuse"),hint:e("settings.staysPausedAgentHas")}},kt={own:{label:e("settings.ownConversations"),hint:e("settings.thoseWereTheirsUntil")},all:{label:e("settings.everyConversation"),hint:e("settings.whoevers")}},Je={stay:{label:e("settings.staysPaused")},notify:{label:e("settings.staysPausedOthersAreTold"),hint:e("settings.eventEachMessage")},wake:{label:e("settings.pauseOver"),hint:e("settings.comesBackOnce")}},St={refuse:{label:e("settings.askAgent"),hint:e("settings.leaveRefusedUnlessAgent")},allow:{label:e("settings.allow"),hint:e("settings.agentCanLeaveWithout")}},U=(t,i)=>t.map(n=>({value:n,...i[n]??{label:n}}));function et({settings:t,disabled:i,onChange:n}){let{leave:o,pause:s,history:l,agents:g}=t,r=d=>({disabled:i,onChange:h=>n(d,h)}),c=d=>({...r(d),min:M(d).min,max:M(d).max}),u=Object.keys(t.calendars??{});return a`
    <section class="card" aria-labelledby="settings-leave">
      <h2 id="settings-leave">${e("settings.leave")}</h2>
      <${H} label=${e("settings.agentsCanLeaveConversations")} checked=${o.enabled} ...${r("leave.enabled")}
        hint=${e("settings.agentHasAnsweredFree")} />
      <${P} legend=${e("settings.whenCustomerReplies")} options=${U(ke,vt)} value=${o.on_reply}
        ...${r("leave.on_reply")} />
      ${o.on_reply==="custom_routing"&&a`
        <${N} legend=${e("settings.timeCustomRoutingGive")} seconds=${o.custom_routing_timeout_seconds}
          ...${c("leave.custom_routing_timeout_seconds")}
          hint=${e("settings.afterConversationGetsNew")} />
      `}
      <${N} legend=${e("settings.timeReply")} seconds=${o.window_seconds}
        hint=${e("settings.laterReplyOpensNew",{count:90})} ...${c("leave.window_seconds")} />
      <${P} legend=${e("settings.whenCustomerWroteLast")} options=${U(Se,St)}
        value=${o.unanswered} ...${r("leave.unanswered")} />
    </section>
    <section class="card" aria-labelledby="settings-pause">
      <h2 id="settings-pause">${e("settings.pause")}</h2>
      <${H} label=${e("settings.agentsCanPauseConversations")} checked=${s.enabled} ...${r("pause.enabled")}
        hint=${e("settings.agentNeedsTimeConversation")} />
      <${N} legend=${e("settings.timeLimit")} seconds=${s.time_limit_seconds}
        hint=${e("settings.afterGoesBackQueue",{count:14})} ...${c("pause.time_limit_seconds")} />
      <${P} legend=${e("settings.whenAgentResumesFull")} options=${U(_e,Ct)}
        value=${s.at_capacity}
        ...${r("pause.at_capacity")} />
      ${s.at_capacity==="wait"&&a`
        <${N} legend=${e("settings.waitSlotMost")} seconds=${s.hold_seconds}
          hint=${e("settings.afterTaskQueuesMost")} ...${c("pause.hold_seconds")} />
      `}
      <${P} legend=${e("settings.ifCustomerWritesMeanwhile")}
        options=${U(Object.keys(Je),Je)} value=${s.on_reply}
        ...${r("pause.on_reply")} />
      ${(u.length>0||s.calendar)&&a`
        <${S} at="pause.calendar" value=${s.calendar} names=${u} ...${r("pause.calendar")} />
      `}
      ${s.reminders_seconds&&a`
        <${S} at="pause.reminders_seconds" value=${s.reminders_seconds} hint=${e("settings.remindersHint")}
          ...${r("pause.reminders_seconds")} />
      `}
      ${s.require&&a`<${_t} pause=${s} field=${r} />`}
    </section>
    <section class="card" aria-labelledby="settings-channels">
      <h2 id="settings-channels">${e("settings.channels")}</h2>
      <${At} channels=${t.channels} ...${r("channels")} />
    </section>
    <section class="card" aria-labelledby="settings-history">
      <h2 id="settings-history">${e("settings.history")}</h2>
      <${N} legend=${e("settings.closedConversationsCanRead")} seconds=${l.retention_seconds}
        hint=${e("settings.thenTheyAreRemoved")} ...${c("history.retention_seconds")} />
    </section>
    <section class="card" aria-labelledby="settings-agents">
      <h2 id="settings-agents">${e("settings.agents")}</h2>
      <${P} legend=${e("settings.agentsCanRead")} options=${U(Ae,kt)} value=${g.read}
        ...${r("agents.read")} />
      <${H} label=${e("settings.agentsSetTheirOwn")} checked=${g.self_service} ...${r("agents.self_service")}
        hint=${e("settings.otherwiseSupervisorOrAdministrator")} />
    </section>
    <${Xe} settings=${t} field=${r} />
    ${o.plans&&a`<${Ge} ...${{settings:t,disabled:i,field:r,onChange:n}} />`}
    <${Ve} ...${{settings:t,disabled:i,onChange:n}} />
    <${Me} ...${{settings:t,disabled:i,onChange:n}} />
  `}function _t({pause:t,field:i}){let n=(o,s,l)=>a`<${S} at=${o} value=${s} hint=${l} ...${i(o)} />`;return a`
    ${n("pause.require",t.require)}
    ${n("pause.reasons",t.reasons,e("settings.oneLineWithoutAny"))}
    ${n("pause.max_per_agent",t.max_per_agent,e("settings.0AnyNumber"))}
  `}function At({channels:t,disabled:i,onChange:n}){let o=E(),s=t.includes("*"),l=[...new Set([...W,...t])].filter(c=>c!=="*"),g=(c,u)=>n(u?[...t,c]:t.filter(d=>d!==c)),r=c=>{let u=c.currentTarget.value.trim().toLowerCase();u!==""&&u!=="*"&&!t.includes(u)&&g(u,!0),c.currentTarget.value=""};return a`
    <${P} legend=${e("settings.leavePauseAreOn")} value=${s?"all":"some"} disabled=${i}
      options=${[{value:"all",label:e("settings.allChannels")},{value:"some",label:e("settings.onlyThese")}]}
      onChange=${c=>n(c==="all"?["*"]:W)} />
    ${!s&&a`
      <fieldset class="field">
        <legend class="visually-hidden">${e("settings.channels")}</legend>
        ${t.length===0&&a`<p class="hint" data-wrong="true">${e("settings.chooseChannelTurnLeave")}</p>`}
        <div class="chips">
          ${l.map(c=>a`
              <label class="chip" key=${c}>
                <input type="checkbox" checked=${t.includes(c)} disabled=${i}
                  onChange=${u=>g(c,u.currentTarget.checked)} />
                <span>${R(c)}</span>
              </label>
            `)}
        </div>
      </fieldset>
      <div class="field">
        <label for=${o}>${e("settings.anotherChannelName")}</label>
        <input id=${o} type="text" class="short" pattern="[a-z0-9_.\\-]*" autocapitalize="none" disabled=${i}
          onChange=${r} />
      </div>
    `}
  `}var Nt=6e4;function Wn(){let{api:t,user:i}=Z(),n=Te(t,"/v1/settings",Nt),[o]=$(Le),[s,l]=$(o?.base??null),[g,r]=$(o?.seen??null),[c,u]=$(o?.draft??null),[d,h]=$(null),{busy:w,refusal:f,run:p,clear:v}=G(),m=s!==null&&F(s,c).length>0,y=(C,O)=>{l(C),r(O),u(C),h(null)};Y(()=>{n.data&&!m&&!d&&y(se(n.data),n.etag)},[n.data]),Y(()=>He({base:s,seen:g,draft:c}),[s,g,c]);let _=async C=>{if(C.preventDefault(),!ne(c))return;let O=()=>t.put("/v1/settings",xe(c),{ifMatch:g}),{answer:A,refusal:z}=await p("save",O,j=>j.code==="version_mismatch");A?(n.put(A.body,A.etag),y(se(A.body),A.etag),Ce(e("settings.settingsSaved"))):z.code==="version_mismatch"&&await I(z.problem)},I=async({updated_by:C,updated_at:O})=>{let{data:A,etag:z}=await n.refresh();if(!A)return;let j=se(A);h({by:C,at:O,theirs:F(s,j),mine:F(s,c)}),u(Fe(s,j,c)),l(j),r(z)},b=ge(i,"admin");return a`
    <div class="page">
      <h1>${e("settings.settings")}</h1>
      <p class="lead">${e("settings.changeAppliesOnlyWhat")}</p>
      ${!b&&a`<${D}>${e("settings.canReadSettingsChanging")}<//>`}
      <section class="card" aria-label=${e("language.label")}><${he} /></section>
      <${B} refusal=${s?null:n.error} />
      ${d&&a`<${je} conflict=${d} onDiscard=${()=>y(s,g)} />`}
      ${c&&a`
        <form class="settings-form" onSubmit=${_} aria-label=${e("settings.settings")} novalidate>
          <${et} settings=${c} disabled=${!b}
            onChange=${(C,O)=>u(A=>Pe(A,C,O))} />
          <div class="save-bar">
            <${B} refusal=${Ot(f)} onDismiss=${v} />
            <p class="hint">${Wt(m,c)}</p>
            ${m&&a`<button type="button" onClick=${()=>y(s,g)}>${e("settings.discardChanges")}</button>`}
            <button type="submit" class="primary" disabled=${!b||!m||w!==null||!ne(c)}>${e("settings.save")}</button>
          </div>
        </form>
      `}
    </div>
  `}function Ot(t){return t&&{...t,detail:t.detail&&Ee(t.detail)}}function Wt(t,i){return t?ne(i)?e("settings.notSavedYet"):e("settings.notSavedYetWhat"):e("settings.noChanges")}export{Wn as Settings};
