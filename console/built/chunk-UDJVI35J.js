/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{B as et,C as tt,F as nt,G as ot,L as st,M as rt,N as it,O as at,P as Y,Q as ut,R as J,U as ue,V as lt,W as ct,X as mt,Y as pt,Z as dt,_ as ft,aa as $t,ba as gt,c as ee,d as z,e as b,f as ke,k as Ke,m as ze,n as Ye,o as Je,q as Ce,s as Xe,t as Ve,u as Ze}from"./chunk-NOM23FOQ.js";import{$ as I,A as De,B as Fe,D as t,H as L,O as Q,P as K,V as Le,W as H,_ as Ee,ba as N,c as $,ca as qe,d as x,e as Re,f as U,fa as Ue,j as w,k as u,ka as re,la as Me,m as se,ma as He,n as V,na as je,oa as Be,pa as Z,q as Ie,qa as Ge,ra as ie,sa as D,ua as Qe,wa as ae,ya as v,z as M}from"./chunk-CM2W53JG.js";function C({title:e,children:n,onClose:o}){let s=U(null),i=w();return Re(()=>{let r=s.current,l=document.activeElement;return r.showModal(),()=>{r.close(),l?.isConnected&&l.focus()}},[]),u`
    <dialog ref=${s} class="dialog" aria-labelledby=${i} onCancel=${r=>{r.preventDefault(),o()}}>
      <h2 id=${i}>${e}</h2>
      ${n}
    </dialog>
  `}function E({title:e,act:n,cancel:o=t("common.cancel"),danger:s=!1,busy:i=!1,onConfirm:a,onClose:r,children:l}){return u`
    <${C} title=${e} onClose=${r}>
      <div class="dialog-body">${l}</div>
      <div class="dialog-actions">
        <button type="button" onClick=${r}>${o}</button>
        <button type="button" class=${s?"danger":"primary"} disabled=${i} onClick=${a}>${n}</button>
      </div>
    <//>
  `}var sn={leave:t("askAgain.leaveAnyway"),pause:t("askAgain.pauseAnyway"),end:t("askAgain.endAnyway"),transfer:t("askAgain.transferAnyway"),skip:t("askAgain.skipAnyway")};function ht({name:e,readUpTo:n,messages:o,applies:s,busy:i,onAgain:a,onClose:r}){let{user:l}=b(),c=o.filter(g=>it(g,{seq:n},l)),d=c.some(({from:g})=>g.type==="customer")?t("askAgain.customerHasWritten"):t("askAgain.conversationHasChanged"),p=u`<${un} messages=${c} />`;return s?u`
    <${E} title=${d} act=${sn[e]} cancel=${t("askAgain.stayRead")} busy=${i} onConfirm=${a} onClose=${r}>
      ${p}
      <p>${an(c.length>0,e)}</p>
    <//>
  `:u`
      <${C} title=${d} onClose=${r}>
        <div class="dialog-body">${p}<p>${t("askAgain.notActiveHandsAny")}</p></div>
        <div class="dialog-actions"><button type="button" class="primary" onClick=${r}>${t("common.close")}</button></div>
      <//>
    `}var rn={leave:t("askAgain.leave"),pause:t("askAgain.pause"),end:t("askAgain.end"),transfer:t("askAgain.transfer"),skip:t("askAgain.skip")};function an(e,n){let o={act:rn[n]};return e?t("askAgain.thisCameBeforeCould",o):t("askAgain.somethingChangedBeforeCould",o)}function un({messages:e}){return e.map(({seq:n,from:o,body:s,at:i})=>u`
      <blockquote key=${n} class="news">
        <p class="message-head"><span class="author" dir="auto">${o.id}</span> <time datetime=${i}>${qe(i)}</time></p>
        <p class="message-body" dir="auto">${s}</p>
      </blockquote>
    `)}var ln=200,cn=5,bt={agents:[],queues:[],isComplete:!1,loaded:!1};async function mn(e,n){if(!M(n,"supervisor")){let{body:i}=await e.get(Q`/v1/agents/${n.id}`);return{agents:[],queues:i.queues.map(a=>({queue:a})),isComplete:!1}}let[o,s]=await Promise.all([yt(e,"agents"),yt(e,"queues")]);return{agents:o.found,queues:s.found,isComplete:o.isAll&&s.isAll}}async function yt(e,n){let o=[],s;for(let i=0;i<cn;i+=1){let{body:a}=await e.get(`/v1/${n}`+K({limit:ln,cursor:s}));if(o.push(...a[n]),s=a.next_cursor,!s)return{found:o,isAll:!0}}return{found:o,isAll:!1}}function X(e,n){let[o,s]=$(bt);return x(()=>{let i=!0,a=r=>i&&s({...r,loaded:!0});return mn(e,n).then(a,()=>a(bt)),()=>i=!1},[e,n]),o}function vt({kind:e,availability:n,in_use:o,capacity:s}){let i={availability:Ee(n).toLocaleLowerCase(),inUse:o,capacity:s};return e==="ai"?t("directory.aiUse",i):t("directory.use",i)}function wt({agents:e,free_agents:n,waiting:o}){return e===void 0?"":e===0?t("directory.nobodyServesWaiting",{waiting:o}):t("directory.agentsFreeWaiting",{free:n,count:e,waiting:o})}function le({availability:e,in_use:n,capacity:o}){return e==="available"&&n<o}function S({title:e,act:n,cancel:o=t("common.cancel"),busy:s,isReady:i=!0,refusal:a,forAgent:r,onSubmit:l,onClose:c,children:m}){return u`
    <${C} title=${e} onClose=${c}>
      <form onSubmit=${p=>{p.preventDefault(),p.stopPropagation(),i&&!s&&l()}} novalidate>
        <div class="dialog-body">
          ${m}
          <${v} refusal=${a} forAgent=${r} />
        </div>
        <div class="dialog-actions">
          <button type="button" onClick=${c}>${o}</button>
          <button type="submit" class="primary" disabled=${s||!i}>${n}</button>
        </div>
      </form>
    <//>
  `}function Oe(e,n){let o=e.trim();if(o===""||n.includes(o))return o;let s=o.toLowerCase(),a=[r=>r.toLowerCase()===s,r=>r.toLowerCase().startsWith(s),r=>r.toLowerCase().includes(s)].map(r=>n.filter(r)).find(r=>r.length>0)??[];return a.length===1?a[0]:o}function Ae({label:e,options:n,value:o,wrong:s,onPick:i}){let a=w(),[r,l]=$(o),c=n.map(({name:p})=>p),m=n.find(({name:p})=>p===o)?.words;x(()=>{r&&i(Oe(r,c))},[c.join(`
`)]);let d=({currentTarget:{value:p}})=>{l(p),i(Oe(p,c))};return u`
    <div class="field">
      <label for=${a}>${e}</label>
      <input id=${a} type="text" autocapitalize="none" autocomplete="off" spellcheck=${!1} maxlength="256" list=${`${a}-names`}
        value=${r} aria-describedby=${`${a}-hint`} aria-invalid=${!!s} onInput=${d}
        onBlur=${()=>l(o)} />
      <datalist id=${`${a}-names`}>
        ${n.map(p=>u`<option key=${p.name} value=${p.name}>${p.words}</option>`)}
      </datalist>
      <p class="hint" id=${`${a}-hint`} aria-live="polite" data-wrong=${!!s}>${s||m&&`${o}: ${m}`}</p>
    </div>
  `}function ce({directory:e,not:n=[],value:o,onPick:s}){let a=e.agents.filter(({id:l})=>!n.includes(l)).map(l=>({name:l.id,words:vt(l)})),r=o!==""&&!te(e,o)&&t("pickAgent.noAgentCalled",{name:o});return u`<${Ae} label=${t("common.agent")} options=${a} value=${o} wrong=${r} onPick=${s} />`}function me({directory:e,not:n=[],label:o=t("common.queue"),value:s,onPick:i}){let r=e.queues.filter(({queue:c})=>!n.includes(c)).map(c=>({name:c.queue,words:wt(c)})),l=s!==""&&!ne(e,s)&&t("pickAgent.noAgentServesQueue",{name:s});return u`<${Ae} label=${o} options=${r} value=${s} wrong=${l} onPick=${i} />`}function te({agents:e,isComplete:n},o){return o!==""&&(!n||e.some(({id:s})=>s===o))}function ne({queues:e,isComplete:n},o){return o!==""&&(!n||e.some(({queue:s})=>s===o))}function kt({conversation:e,owner:n,busy:o,refusal:s,about:i,onAssign:a,onClose:r}){let{api:l,user:c}=b(),m=X(l,c),[d,p]=$(""),[g,f]=$(!1),h=m.agents.find(({id:y})=>y===d),A=h&&!le(h)&&h.availability==="available",T=e.channel_state!=="inactive"&&(A||s?.code==="agent_at_capacity");return u`
    <${S} title=${t("assign.assign",{name:I(e)})} act=${t("common.assign")} isReady=${te(m,d)}
      onSubmit=${()=>a({agentId:d,force:g&&T})} forAgent=${i} ...${{busy:o,refusal:s,onClose:r}}>
      <p class="hint">${pn(e,n)}</p>
      <${ce} directory=${m} not=${[n]} value=${d} onPick=${p} />
      ${T&&u`
        <label class="option">
          <input type="checkbox" checked=${g} onChange=${y=>f(y.currentTarget.checked)} />
          <span>${t("assign.beyondCapacity")} <span class="hint">${t("assign.agentThenHasMore")}</span></span>
        </label>
      `}
    <//>
  `}function pn({channel_state:e},n){return e==="inactive"?t("assign.takenUpAgainBefore"):e==="pause"?t("assign.hasPausedPauseEnds",{owner:n}):n?t("assign.hasTakenFromThem",{owner:n}):t("assign.waitsQueueAgentHas")}function Ct({conversation:e,isUnanswered:n,unsent:o,canReply:s,busy:i,onLeave:a,onClose:r}){let{api:l}=b(),[c,m]=$(!1),d=o?.draft,p=async()=>{m(!0),await at(l,e.id),m(!1),st(e.id)?r():a()};return u`
    <${C} title=${o?t("beforeLeave.haveNotSentWhat"):t("beforeLeave.customerWaitsAnswer")} onClose=${r}>
      <div class="dialog-body">
        ${d&&u`<blockquote class="news"><p class="message-body" dir="auto">${d}</p></blockquote>`}
        ${o?.failed&&u`<p>${t("common.messageYoursCouldNot")}</p>`}
        ${n?u`<p>${t("beforeLeave.customerWroteLastOnce")}</p>`:u`<p>${t("beforeLeave.onceLeaveStaysHere")}</p>`}
      </div>
      <div class="dialog-actions">
        <button type="button" onClick=${r}>${t("common.stay")}</button>
        <button type="button" class=${d&&s?"":"primary"} disabled=${i||c} onClick=${a}>
          ${o?t("beforeLeave.leaveWithoutSending"):t("beforeLeave.leaveNoAnswerNeeded")}
        </button>
        ${d&&s&&u`<button type="button" class="primary" disabled=${i||c} onClick=${p}>${t("beforeLeave.sendLeave")}</button>`}
      </div>
    <//>
  `}function pe({times:e,first:n,earliest:o,latest:s,usual:i}){let[a,r]=$(n),[l,c]=$(()=>ie(i)),m=a==="own"?Date.parse(l):e.find(({name:p})=>p===a)?.until,d=a==="own"&&!(m>=o&&m<=s);return{times:e,earliest:o,latest:s,choice:a,setChoice:r,own:l,setOwn:c,until:m,wrong:d}}function de({legend:e,state:n,said:o}){let s=w(),{times:i,earliest:a,latest:r,choice:l,setChoice:c,own:m,setOwn:d,wrong:p}=n,g=(f,h)=>u`
    <label class="chip" key=${f}>
      <input type="radio" name=${s} value=${f} checked=${l===f} onChange=${()=>c(f)} />
      <span>${h}</span>
    </label>
  `;return u`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="chips">${i.map(({name:f,words:h})=>g(f,h))} ${g("own",t("timeChoice.anotherTime"))}</div>
      ${l==="own"&&u`
        <div class="own-time">
          <label class="visually-hidden" for=${`${s}-own`}>${t("timeChoice.dateTime")}</label>
          <input id=${`${s}-own`} type="datetime-local" value=${m} min=${ie(a)} max=${ie(r)}
            aria-invalid=${p} aria-describedby=${`${s}-due`} onInput=${f=>d(f.currentTarget.value)} />
        </div>
      `}
    </fieldset>
    <p class="due-line" id=${`${s}-due`} aria-live="polite" data-wrong=${p}>${o}</p>
  `}var Ot=6e4;function At({pause:e,latest:n,busy:o,refusal:s,onExtend:i,onClose:a}){let r=Date.parse(e.reassign_at),l=Math.max(r,z())+Ot,c=Ve(r,n),m=(c.find(({name:h})=>h==="day")??c.at(-1)).name,d=pe({times:c,first:m,earliest:l,latest:n,usual:Math.min(l+60*Ot,n)}),{until:p,wrong:g}=d,f=t("extend.chooseTimeAfterLatest",{end:N(r),latest:N(n)});return u`
    <${S} title=${t("common.extendPause")} act=${t("common.extend")} isReady=${!g} onSubmit=${()=>i({until:p})}
      ...${{busy:o,refusal:s,onClose:a}}>
      <p class="hint">${t("extend.nowEndsOnLater",{time:N(r)})}</p>
      <${de} legend=${t("extend.pauseUntil")} state=${d} said=${g?f:re(p,e.then)} />
    <//>
  `}function Tt({agent:e,isMe:n,load:o,queue:s,busy:i,onConfirm:a,onClose:r}){let l=n?t("giveAway.haveNoFreeSlot"):t("giveAway.hasNoFreeSlot",{agent:e});return u`
    <${E} title=${l} act=${t("giveAway.giveQueue")} cancel=${t("giveAway.keepPaused")} busy=${i} onConfirm=${a}
      onClose=${r}>
      <p>${n?t("giveAway.useResumedNowConversation",{...o,queue:s}):t("giveAway.usesResumedNowConversation",{...o,agent:e,queue:s})}</p>
    <//>
  `}var[fe,xt,O]=[60,3600,86400],W={on_reply:{new_task:t("settings.newTask"),custom_routing:t("settings.valueOf.customRouting")},unanswered:{refuse:t("settings.valueOf.refuse"),allow:t("settings.valueOf.allow")},at_capacity:{queue:t("settings.valueOf.toQueue"),wait:t("settings.waitThisAgent"),refuse:t("settings.valueOf.refuse")},while_paused:{stay:t("settings.valueOf.staysPaused"),notify:t("settings.staysPausedOthersAre"),wake:t("settings.valueOf.pauseOver")},require:{reason:t("settings.reason"),note:t("settings.note"),until:t("settings.time")},read:{own:t("settings.valueOf.ownConversations"),all:t("settings.valueOf.everyConversation")},absence:{keep:t("settings.agentKeeps"),queue:t("settings.valueOf.toQueue")},idle:{since_assigned:t("settings.sinceTheyWereGiven"),since_free:t("settings.sinceTaskLeftTheir")},prefer:{nobody:t("settings.valueOf.anyAgent"),last_agent:t("settings.firstAgentWhoHad")}},dn=e=>e?t("settings.switchedOn"):t("settings.off"),_t=e=>n=>e[n]??String(n),fn=e=>n=>n.map(_t(e)).join(", ")||t("settings.nothingChosen"),$e=e=>e??t("settings.none"),$n=e=>String(e),Te={kind:"switch",words:dn},q=(e,n=Object.keys(e))=>({kind:"choice",values:n,words:_t(e)}),_=(e,n,o)=>({kind:"time",min:e,max:n,zero:o,words:s=>s===0&&o||D(s)}),St=(e,n)=>({kind:"number",min:e,max:n,words:$n}),xe=[["leave.enabled",t("settings.leave"),Te],["leave.on_reply",t("settings.whenCustomerReplies"),q(W.on_reply,lt)],["leave.window_seconds",t("settings.timeReply"),_(fe,90*O)],["leave.custom_routing_timeout_seconds",t("settings.customRoutingsTime"),_(fe,O)],["leave.unanswered",t("settings.leaveQuestionOpen"),q(W.unanswered,ct)],["leave.plan",t("settings.whatHappensWhileCustomer"),{kind:"named",none:t("settings.nothing"),words:$e}],["leave.calendar",t("settings.calendarPlans"),{kind:"named",none:t("settings.noneAllTimeCounts"),words:$e}],["pause.enabled",t("settings.pause"),Te],["pause.time_limit_seconds",t("settings.pauseTimeLimit"),_(fe,14*O)],["pause.at_capacity",t("settings.resumeCapacity"),q(W.at_capacity,mt)],["pause.hold_seconds",t("settings.waitOneAgent"),_(0,O)],["pause.on_reply",t("settings.ifCustomerWritesMeanwhile"),q(W.while_paused)],["pause.calendar",t("settings.calendarPauses"),{kind:"named",none:t("settings.noneAllTimeCounts"),words:$e}],["pause.require",t("settings.everyPauseNeeds"),{kind:"set",values:Object.keys(W.require),words:fn(W.require)}],["pause.reasons",t("settings.reasonsChooseFrom"),{kind:"lines",words:e=>e.join(", ")||t("settings.anyReason")}],["pause.max_per_agent",t("settings.pausedOnceOneAgent"),{...St(0,100),words:e=>e===0?t("settings.anyNumber"):String(e)}],["pause.reminders_seconds",t("settings.reminders"),{kind:"times",usual:[O,4*xt,xt,15*fe],words:hn}],["wrap_up.limit_seconds",t("settings.wrapUpLastsMost"),_(0,O,t("settings.none"))],["channels",t("settings.channels"),{words:gn}],["history.retention_seconds",t("settings.closedConversationsKept"),_(0,3650*O)],["agents.read",t("settings.agentsRead"),q(W.read,pt)],["agents.self_service",t("settings.agentsSetTheirOwn"),Te],["routing.give_back_seconds",t("settings.whoGaveBackPassed"),_(0,O)],["routing.absence.paused",t("settings.whatAbsentAgentHas"),q(W.absence)],["routing.absence.assigned",t("settings.whatAssignedAbsentAgent"),q(W.absence)],["routing.absence.grace_seconds",t("settings.workWaitsAbsentAgent"),_(0,14*O)],["routing.presence_seconds",t("settings.awayWithoutSignDesk"),_(0,O,t("settings.never"))],["routing.answer_within_seconds",t("settings.backQueueWithoutAnswer"),_(0,14*O,t("settings.never"))],["routing.max_returns",t("settings.howOftenGoesBack"),St(0,100)],["routing.weights",t("settings.whatTaskUsesCapacity"),{words:bn}],["routing.idle",t("settings.agentsCountIdle"),q(W.idle)],["routing.fallback_queue",t("settings.insteadQueueNobodyServes"),{kind:"queue",words:$e}],["routing.return.prefer",t("settings.whatWasLeftOr"),q(W.prefer)],["routing.return.within_seconds",t("settings.agentWhoHadGoes"),_(0,90*O)],["routing.return.hold_seconds",t("settings.waitsAgent"),_(0,O)]].map(([e,n,o])=>({at:e,keys:e.split("."),label:n,...o})),Rs=xe;function Is(e){return xe.find(n=>n.at===e)}var Ds=xe.filter(({keys:[e]})=>e==="leave"||e==="pause");function Fs({kind:e,values:n,words:o}){let s=i=>o(e==="set"?[i]:i);return Object.fromEntries(n.map(i=>[i,yn(s(i))]))}function Ls({usual:e},n){return[...new Set([...e,...n])].sort((s,i)=>i-s).map(s=>[String(s),D(s)])}function Se(e,{min:n,max:o}){return Number.isInteger(e)&&e>=n&&e<=o}function Es({queue:e,channel:n}){return`${e??"*"}/${n??"*"}`}function qs({queue:e,channel:n}){return[e&&t("settings.placeQueue",{queue:e}),n&&H(n)].filter(Boolean).join(", ")}function gn(e){return e.includes("*")?t("settings.all"):e.map(H).join(", ")||t("settings.none")}function hn(e){return e.map(D).join(", ")||t("settings.none")}function bn(e){return Object.entries(e??{}).map(([o,s])=>`${H(o)} ${s}`).join(", ")||t("settings.each",{count:1})}function yn(e){return e.charAt(0).toUpperCase()+e.slice(1)}function P({label:e,hint:n,value:o,rows:s,most:i=1024,onInput:a,...r}){let l=w(),c={id:l,dir:"auto",maxlength:i,value:o,"aria-describedby":n?`${l}-hint`:void 0,onInput:m=>a(m.currentTarget.value),...r};return u`
    <div class="field">
      <label for=${l}>${e}</label>
      ${s?u`<textarea rows=${s} ...${c}></textarea>`:u`<input type="text" autocomplete="off" ...${c} />`}
      ${n&&u`<p class="hint" id=${`${l}-hint`}>${n}</p>`}
    </div>
  `}function Gs({legend:e,hint:n,words:o,chosen:s,disabled:i,onChange:a}){let r=(l,c)=>a(o.map(([m])=>m).filter(m=>m===l?c:s.includes(m)));return u`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="chips">
        ${o.map(([l,c])=>u`
            <label class="chip" key=${l}>
              <input type="checkbox" checked=${s.includes(l)} disabled=${i}
                onChange=${m=>r(l,m.currentTarget.checked)} />
              <span>${c}</span>
            </label>
          `)}
      </div>
      ${n&&u`<p class="hint">${n}</p>`}
    </fieldset>
  `}function Qs({label:e,hint:n,lines:o,disabled:s,onChange:i}){let[a,r]=$(null),l=a!==null&&a.lines.join(`
`)===o.join(`
`),c=m=>{let d=[...new Set(m.split(`
`).map(p=>p.trim()).filter(Boolean))];r({text:m,lines:d}),i(d)};return u`
    <${P} label=${e} hint=${n} rows="4" most=${null} disabled=${s}
      value=${l?a.text:o.join(`
`)} onInput=${c} />
  `}function j({label:e,hint:n,words:o,value:s,disabled:i,onChange:a}){let r=w();return u`
    <div class="field">
      <label for=${r}>${e}</label>
      <select id=${r} value=${s} disabled=${i} aria-describedby=${n?`${r}-hint`:void 0}
        onChange=${l=>a(l.currentTarget.value)}>
        ${Object.entries(o).map(([l,c])=>u`<option key=${l} value=${l}>${c}</option>`)}
      </select>
      ${n&&u`<p class="hint" id=${`${r}-hint`}>${n}</p>`}
    </div>
  `}function Ks({label:e,hint:n,value:o,min:s,max:i,disabled:a,onChange:r}){let l=w(),[c,m]=$(null),d=c!==null&&Object.is(c.value,o),p=!Se(o,{min:s,max:i}),g=({currentTarget:{value:f}})=>{let h=/^\d+$/.test(f.trim())?Number(f):NaN;m({text:f,value:h}),r(h)};return u`
    <div class="field">
      <label for=${l}>${e}</label>
      <input id=${l} type="text" class="number" inputmode="numeric" autocomplete="off" value=${d?c.text:o}
        disabled=${a}
        aria-describedby=${`${l}-hint`} aria-invalid=${p} onInput=${g} />
      <p class="hint" id=${`${l}-hint`} data-wrong=${p}>${p?t("fields.chooseFrom",{min:s,max:i}):n}</p>
    </div>
  `}function Nt({label:e,hint:n,checked:o,disabled:s,onChange:i}){let a=w();return u`
    <div class="switch-field">
      <input id=${a} type="checkbox" role="switch" class="switch" checked=${o} disabled=${s}
        aria-describedby=${n?`${a}-hint`:void 0} onChange=${r=>i(r.currentTarget.checked)} />
      <div>
        <label for=${a}>${e}</label>
        ${n&&u`<p class="hint" id=${`${a}-hint`}>${n}</p>`}
      </div>
    </div>
  `}function oe({legend:e,options:n,value:o,disabled:s,onChange:i}){let a=w();return u`
    <fieldset class="field choice">
      <legend>${e}</legend>
      ${n.map(r=>u`
          <label class="option" key=${r.value}>
            <input type="radio" name=${a} checked=${o===r.value} disabled=${s}
              onChange=${()=>i(r.value)} />
            <span>${r.label} ${r.hint&&u`<span class="hint">${r.hint}</span>`}</span>
          </label>
        `)}
    </fieldset>
  `}function zs({legend:e,hint:n,seconds:o,min:s,max:i,disabled:a,onChange:r}){let l=w(),[c,m]=$(null),[d,p]=$(!1),f=c!==null&&Object.is(c.seconds,o)?c.parts:je(o);!d&&f.seconds>0&&p(!0);let h=!Se(o,{min:s,max:i}),A=(y,B)=>{let F={...f,[y]:B},G=wn(F);m({parts:F,seconds:G}),r(G)},T=y=>u`
    <label class="unit">
      <input type="text" inputmode="decimal" autocomplete="off" value=${f[y]} disabled=${a}
        aria-describedby=${l} aria-invalid=${h} onInput=${B=>A(y,B.currentTarget.value)} />
      ${vn[y]}
    </label>
  `;return u`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="units">${T("days")} ${T("hours")} ${T("minutes")} ${d&&T("seconds")}</div>
      <p class="hint" id=${l} data-wrong=${h}>
        ${h?t("fields.chooseBetween",{min:D(s),max:D(i)}):n}
      </p>
    </fieldset>
  `}var vn={days:t("fields.days"),hours:t("fields.hours"),minutes:t("fields.minutes"),seconds:t("fields.seconds")};function wn(e){let n=Object.entries(e).map(([o,s])=>{let i=String(s).trim().replace(",",".");return[o,/^\d*(\.\d*)?$/.test(i)&&i!=="."?Number(i):NaN]});return Math.round(Be(Object.fromEntries(n)))}function ge({label:e,hint:n,typed:o,onInput:s}){let i=w(),a=Object.keys(se(ut)).toReversed(),r=J(o);return u`
    <div class="field">
      <label for=${i}>${e}</label>
      <input id=${i} type="text" autocapitalize="none" autocomplete="off" spellcheck=${!1} maxlength="64" list=${`${i}-known`}
        value=${o} aria-describedby=${`${i}-hint`} onInput=${l=>s(l.currentTarget.value)} />
      <datalist id=${`${i}-known`}>${a.map(l=>u`<option key=${l} value=${l}></option>`)}</datalist>
      <p class="hint" id=${`${i}-hint`}
        aria-live="polite">${kn(r,o,n)}</p>
    </div>
  `}function kn(e,n,o){return e===n.trim()?o:e?t("topicField.willCalled",{name:e}):t("topicField.willCalledNothingUse")}var Wt="-";function Pt({plans:e,usual:n,isUnanswered:o,busy:s,onLeave:i,onClose:a,children:r}){let[l,c]=$(""),[m,d]=$(""),p=J(l),g=()=>{p&&ue(p),i({topic:p,plan:m===Wt?[]:m})},f={"":n?t("leave.usual",{usual:n}):t("leave.usualNothingHappens"),...Object.fromEntries(e.filter(h=>h!==n).map(h=>[h,h])),...n&&{[Wt]:t("leave.nothingHappens")}};return u`
    <${S} title=${t("common.leaveDetails")} act=${t("common.leave")} busy=${s} onSubmit=${g} onClose=${a}>
      ${r}
      ${o&&u`<${ae} tone="warn">${t("leave.customerWroteLastOnce")}<//>`}
      <${ge} label=${t("common.topicOptional")} typed=${l} onInput=${c}
        hint=${t("leave.whatWaitsOthersSuch")} />
      ${e.length>0&&u`<${j} label=${t("leave.ifCustomerStaysSilent")} words=${f} value=${m} onChange=${d} />`}
    <//>
  `}var It=6e4,Rt=60*It,he=9,Dt="tomorrow_morning",Cn="next_opening";function Ft(e,n,o=[]){let s=e+n,r=[{name:"in_1h",words:t("pauseTimes.1Hour"),until:e+Rt},{name:"in_4h",words:t("pauseTimes.hours",{count:4}),until:e+4*Rt},{name:Dt,words:t("pauseTimes.tomorrowMorning"),until:Z(e,1,he)},{name:Cn,words:t("pauseTimes.whenOpensNext"),until:null},{name:"days",words:t("pauseTimes.days",{count:3}),until:Z(e,3,he)},{name:"next_week",words:t("pauseTimes.mondayMorning"),until:Z(e,Ge(e),he)},{name:"week",words:t("pauseTimes.week"),until:Z(e,7,he)}].map(c=>On(c,o)).filter(({until:c})=>c!==null).filter(({until:c})=>c-e>=It&&c<s);return[...r.filter(({until:c},m)=>r.findIndex(d=>d.until===c)===m).sort((c,m)=>c.until-m.until),{name:"limit",words:t("common.limit"),until:null}]}function On(e,n){let o=n.find(({preset:s})=>s===e.name);return o?{...e,until:Date.parse(o.until),preset:e.name}:e}function Lt(e){let n=e.filter(({name:o})=>o!=="limit");return(n.find(({name:o})=>o===Dt)??n.at(-1))?.name??null}function Et(e,{channel:n,queue:o}){let[s,i]=$([]);return x(()=>{let a=!0,r=({body:l})=>a&&i(l.presets);return e.get("/v1/presets"+K({zone:Qe(),channel:n,queue:o})).then(r,()=>{}),()=>a=!1},[e,n,o]),s}var[qt,An]=[6e4,864e5],Tn=14*An,_e=1e3,xn=64;function Ut({conversation:e,rules:n,busy:o,onPause:s,onClose:i,children:a}){let[r,l]=$({reason:"",note:"",then:"queue",onReply:n.on_reply,topic:"",ask:"",signal:""}),c=Pn(e,n,r.then),m=p=>g=>l(f=>({...f,[p]:g})),d=()=>{let p=Dn(r,c);p.topic&&ue(p.topic),s(p)};return u`
    <${S} title=${t("pause.pauseThisConversation")} act=${t("common.pause")} busy=${o}
      isReady=${c.choice!==null&&!c.wrong&&Wn(r,n).length===0}
      onSubmit=${d} onClose=${i}>
      ${a}
      <p class="hint">${t("pause.taskClosesCapacityFree")}</p>
      <${Nn} rules=${n} value=${r.reason} onInput=${m("reason")} />
      <${de} legend=${t("pause.until")} state=${c} said=${c.said} />
      <div class="field-row">
        <${j} label=${t("pause.whenTimeUp")} words=${Sn} value=${r.then} onChange=${m("then")} />
        <${j} label=${t("pause.ifCustomerWrites")} words=${_n} value=${r.onReply} onChange=${m("onReply")} />
      </div>
      ${n.require&&u`
        <${P} label=${Mt(t("pause.noteNextAgent"),be(n,"note"))}
          hint=${t("pause.whoeverGetsIncludedCustomer")}
          rows="2" most=${_e} value=${r.note} onInput=${m("note")} />
      `}
      <${In} form=${r} change=${m} />
    <//>
  `}var Sn={queue:t("pause.goesBackQueue"),agent:t("pause.comesBackMeIf")},_n={stay:t("pause.staysPaused"),notify:t("pause.staysPausedOthersAre"),wake:t("pause.pauseOver")};function Nn({rules:e,value:n,onInput:o}){let s=Mt(t("pause.reason"),be(e,"reason")),i=e.reasons??[];if(i.length===0)return u`<${P} label=${s} most=${_e} value=${n} onInput=${o} />`;let a={"":t("pause.chooseOne"),...Object.fromEntries(i.map(r=>[r,r]))};return u`<${j} label=${s} words=${a} value=${n} onChange=${o} />`}function be({require:e=[]},n){return e.includes(n)}function Mt(e,n){return n?e:t("pause.optional",{label:e})}function Wn(e,n){return["reason","note"].filter(o=>be(n,o)&&e[o].trim()==="")}function Pn(e,n,o){let{api:s}=b(),i=z(),a=Et(s,e),r=n.time_limit_seconds,l=n.calendar?Tn:r*1e3,c=Ft(i,l,a).filter(({name:p})=>p!=="limit"||!be(n,"until")),m=n.calendar?t("pause.limitOpenTime",{time:D(r)}):t("pause.limit",{time:D(r)}),d=pe({times:c.map(p=>p.name==="limit"?{...p,words:m}:p),first:Lt(c),earliest:i+qt,latest:i+l,usual:ee()+Math.min(120,r/120)*qt});return{...d,preset:c.find(({name:p})=>p===d.choice)?.preset,said:Rn(d,n,o)}}function Rn({choice:e,wrong:n,until:o,latest:s},i,a){return e===null?t("pause.chooseUntilWhen"):n?t("pause.chooseTimeFutureLatest",{time:N(s)}):!o&&i.calendar?t("pause.endLimitWhichCounts",{calendar:i.calendar}):re(o??s,a)}function In({form:e,change:n}){return u`
    <details class="more">
      <summary>${t("pause.waitAnswerOrOthers")}</summary>
      <${P} label=${t("pause.questionOptional")} hint=${t("pause.supervisorApprovesOrDeclines")} most=${_e}
        value=${e.ask} onInput=${n("ask")} />
      <${P} label=${t("pause.signalOptional")} hint=${t("pause.nameWhichAnotherSystem")}
        most=${xn} autocapitalize="none" spellcheck=${!1} value=${e.signal} onInput=${n("signal")} />
      <${ge} label=${t("common.topicOptional")} hint=${t("pause.whatWaitsOthersSuch")} typed=${e.topic}
        onInput=${n("topic")} />
    </details>
  `}function Dn({reason:e,note:n,then:o,onReply:s,topic:i,ask:a,signal:r},{until:l,preset:c}){let m={reason:e.trim(),note:n.trim(),until:l,preset:c,then:o,onReply:s,topic:J(i)},d=a.trim();if(!d&&!r.trim())return m;let p=r.trim()||`answer-${crypto.randomUUID().slice(0,8)}`;return{...m,wait:{signal:p,...d&&{ask:d}}}}function Ht({conversation:e,from:n,busy:o,refusal:s,onTake:i,onClose:a}){let{user:r}=b(),l=e.channel_state==="pause";return u`
    <${E} title=${t("takeOver.takeOverFrom",{from:n})} act=${t("common.takeOver")} busy=${o} onConfirm=${i} onClose=${a}>
      <p>${l?t("takeOver.hasPausedPauseEnds",{from:n}):t("takeOver.workingOnThenConversation",{from:n})}</p>
      ${!M(r,"supervisor")&&u`<p class="hint">${t("takeOver.canTakeOverFrom")}</p>`}
      <${v} refusal=${s} />
    <//>
  `}var Fn=1e3;function jt({conversation:e,owner:n,busy:o,onTransfer:s,onClose:i,children:a}){let{api:r,user:l}=b(),c=X(r,l),[m,d]=$("queue"),[p,g]=$(""),[f,h]=$(""),[A,T]=$(!1),[y,B]=$(""),F={back:!0,queue:ne(c,p),agent:te(c,f)}[m],G=()=>{let k=m==="agent"?{agentId:f,refuse:A}:{queue:m==="back"?e.queue:p};s({...k,note:y.trim()})};return u`
    <${S} title=${t("transfer.transfer",{name:I(e)})} act=${t("common.transfer")} busy=${o} isReady=${F} onSubmit=${G}
      onClose=${i}>
      ${a}
      <${oe} legend=${t("common.to")} options=${Ln(e,n)} value=${m} onChange=${d} />
      ${m==="queue"&&u`<${me} directory=${c} not=${[e.queue]} value=${p} onPick=${g} />`}
      ${m==="agent"&&u`
        <${ce} directory=${c} not=${[n]} value=${f} onPick=${h} />
        <${oe} legend=${En(c,f)} options=${qn(e)} value=${A} onChange=${T} />
      `}
      ${!M(l,"supervisor")&&m!=="back"&&u`<p class="hint">${t("transfer.onlyNamesKnowAre")}</p>`}
      <${P} label=${t("transfer.noteNextAgentOptional")} hint=${t("transfer.customerDoesNotSee")} rows="2" most=${Fn}
        value=${y} onInput=${B} />
    <//>
  `}function Ln({queue:e,channel_state:n},o){let s={value:"back",label:t("transfer.backQueue",{queue:e}),hint:n==="pause"?t("transfer.endsPause"):t("transfer.keepsPlaceLine")};return[...o?[s]:[],{value:"queue",label:o?t("transfer.anotherQueue"):t("transfer.queue")},{value:"agent",label:t("transfer.agent")}]}function En({agents:e},n){let o=e.find(({id:s})=>s===n);return o?le(o)?t("transfer.ifCannotTakeThen",{agentId:n}):t("transfer.cannotTakeNow",{agentId:n}):t("transfer.ifAgentCannotTake")}function qn({queue:e}){return[{value:!1,label:t("transfer.putQueue",{queue:e})},{value:!0,label:t("transfer.doNotTransfer")}]}function Un({asking:e,...n}){return Mn[e.what]({asking:e,...n})}var Mn={leave:({asking:e,conversation:n,actions:o,unsent:s,isUnanswered:i,busy:a,begin:r,onClose:l})=>u`
    <${Ct} conversation=${n} isUnanswered=${i} unsent=${s} busy=${a}
      canReply=${o.reply} onLeave=${()=>r("leave",{...e.details,unanswered:i})} onClose=${l} />
  `,"leave-with":({conversation:e,actions:n,settings:o,unsent:s,isUnanswered:i,busy:a,begin:r,onClose:l})=>u`
    <${Pt} plans=${Object.keys(o.leave.plans??{})} usual=${Ce(o,e).leave.plan}
      isUnanswered=${i} busy=${a} onClose=${l}
      onLeave=${c=>r("leave",{...c,unanswered:i})}>
      <${Y} conversation=${e} unsent=${s} canReply=${n.reply} />
    <//>
  `,pause:({conversation:e,actions:n,settings:o,unsent:s,busy:i,begin:a,onClose:r})=>u`
    <${Ut} conversation=${e} rules=${Ce(o,e).pause} busy=${i}
      onPause=${l=>a("pause",l)} onClose=${r}>
      <${Y} conversation=${e} unsent=${s} canReply=${n.reply} />
    <//>
  `,"pause-again":({conversation:e,actions:n,unsent:o,busy:s,begin:i,onClose:a})=>u`
    <${E} title=${t("common.pauseAgain")} act=${t("common.pause")} busy=${s} onConfirm=${()=>i("pause",{again:!0})} onClose=${a}>
      <${Y} conversation=${e} unsent=${o} canReply=${n.reply} />
      <p>${t("action.pausedWasBeforeSame")}</p>
    <//>
  `,transfer:({conversation:e,actions:n,owner:o,unsent:s,busy:i,begin:a,onClose:r})=>u`
    <${jt} conversation=${e} owner=${o} busy=${i}
      onTransfer=${l=>a("transfer",l)} onClose=${r}>
      <${Y} conversation=${e} unsent=${s} canReply=${n.reply} />
    <//>
  `,"give-away":e=>u`<${Hn} ...${e} />`,extend:e=>u`<${jn} ...${e} />`,assign:({conversation:e,owner:n,busy:o,refusal:s,about:i,now:a,onClose:r})=>u`
    <${kt} ...${{conversation:e,owner:n,busy:o,refusal:s,about:i,onClose:r}}
      onAssign=${l=>a(e.channel_state==="inactive"?"reactivate":"take",l)} />
  `,"take-over":({conversation:e,actions:n,owner:o,busy:s,refusal:i,now:a,onClose:r})=>u`
    <${Ht} conversation=${e} from=${n.from??o} busy=${s} refusal=${i}
      onTake=${()=>a("take")} onClose=${r} />
  `,end:({conversation:e,actions:n,unsent:o,busy:s,refusal:i,now:a,onClose:r})=>u`
    <${E} title=${t("action.endWith",{name:I(e)})} act=${t("action.end")} danger busy=${s}
      onConfirm=${()=>a("end")}
      onClose=${r}>
      <${Y} conversation=${e} unsent=${o} canReply=${n.reply} />
      <p>${t("action.closesCustomersNextMessage")}</p>
      <${v} refusal=${i} />
    <//>
  `,again:({asking:e,actions:n,history:o,busy:s,now:i,onClose:a})=>u`
    <${ht} name=${e.name} readUpTo=${e.readUpTo} messages=${o.messages}
      applies=${n[e.name]} busy=${s} onClose=${a}
      onAgain=${()=>i(e.name,{...e.details,unanswered:!0})} />
  `};function Hn({asking:e,conversation:n,busy:o,now:s,onClose:i}){let{user:a}=b(),r=n.pause?.agent_id;return u`
    <${Tt} agent=${r} isMe=${r===a.id} load=${e.load} queue=${n.queue} busy=${o}
      onConfirm=${()=>s("resume")} onClose=${i} />
  `}function jn({conversation:e,settings:n,busy:o,refusal:s,now:i,onClose:a}){let{user:r}=b(),{pause:l}=e;return l?u`
    <${At} pause=${l} latest=${Xe(e,r,n)} busy=${o} refusal=${s}
      onExtend=${c=>i("extend",c)} onClose=${a} />
  `:null}function ye({facts:e}){return u`
    <dl class="facts">${e.map(([n,o])=>u`<div key=${n}><dt>${n}</dt><dd dir="auto" class="lines">${o}</dd></div>`)}</dl>
  `}var Bn=10;function Gn({conversation:e,hrefOf:n}){let{user:o}=b(),s=M(o,"supervisor")?Jn:Xn;return u`
    <section class="customer" aria-label=${t("common.customer")} tabindex="0">
      <h3>${t("common.customer")}</h3>
      <${ye} facts=${Qn(e)} />
      <${Yn} attributes=${e.attributes} />
      <${Kn} conversation=${e} />
      <h3>${t("customerPanel.earlierConversations")}</h3>
      <${s} conversation=${e} hrefOf=${n} />
    </section>
  `}function Qn(e){let{customer_address:n,business_address:o,thread:s,channel:i,queue:a,priority:r,opened_at:l}=e,c=I(e);return[...c===n?[]:[[t("customerPanel.name"),c]],[H(i),n],[t("common.to"),o],...s?[[t("customerPanel.thread"),s]]:[],[t("common.queue"),a],...r>0?[[t("customerPanel.priority"),String(r)]]:[],[t("customerPanel.since"),N(l)]]}function Kn({conversation:{clock:e}}){if(!e)return null;let n=zn.map(([o,s])=>[s,e[o]]).filter(([,o])=>o>0);return u`
    <h3>${t("customerPanel.clock")}</h3>
    <${ye} facts=${n.map(([o,s])=>[o,He(s*1e3)])} />
  `}var zn=[["queue",t("customerPanel.inQueue")],["agent",t("customerPanel.agentsTurn")],["customer",t("customerPanel.customersTurn")],["pause",t("common.paused")]];function Yn({attributes:e}){let n=Object.entries(e??{});if(n.length===0)return null;let o=s=>typeof s=="string"?s:JSON.stringify(s);return u`
    <h3>${t("customerPanel.attributes")}</h3>
    <${ye} facts=${n.map(([s,i])=>[s,o(i)])} />
  `}function Jn({conversation:e,hrefOf:n}){let{api:o}=b(),{id:s,channel:i,customer_address:a}=e,[r,l]=$({all:[],cursor:void 0,loaded:!1}),{busy:c,refusal:m,run:d}=L(),p=async()=>{let{answer:f}=await d("more",()=>o.get("/v1/customers"+K({channel:i,address:a,limit:Bn,cursor:r.cursor})));if(!f)return;let{conversations:h,next_cursor:A}=f.body;l({all:[...r.all,...h],cursor:A,loaded:!0})};x(()=>{p()},[]);let g=r.all.filter(f=>f.id!==s);return u`
    <${v} refusal=${m} />
    ${r.loaded&&g.length===0&&u`<p class="weak">${t("customerPanel.thereNoOther")}</p>`}
    <ul>${g.map(f=>u`<${Bt} key=${f.id} conversation=${f} hrefOf=${n} />`)}</ul>
    ${r.cursor&&u`<button type="button" class="small" disabled=${c!==null} onClick=${p}>${t("common.showMore")}</button>`}
  `}function Xn({conversation:e,hrefOf:n}){let{api:o}=b(),[s,i]=$([]),{busy:a,refusal:r,run:l}=L(),c=(s.at(-1)??e).previous_conversation_id,m=async()=>{let{answer:d}=await l("look",()=>o.get(Q`/v1/conversations/${c}`));d&&i([...s,d.body])};return u`
    ${s.length===0&&!c&&u`<p class="weak">${t("customerPanel.thisFirstFarKnown")}</p>`}
    <ul>${s.map(d=>u`<${Bt} key=${d.id} conversation=${d} hrefOf=${n} />`)}</ul>
    ${r?.status===404?u`<p class="weak">${t("customerPanel.oneBeforeNotYours")}</p>`:u`<${v} refusal=${r} />`}
    ${c&&r?.status!==404&&u`<button type="button" class="small" disabled=${a!==null} onClick=${m}>${t("customerPanel.showOneBefore")}</button>`}
  `}function Bt({conversation:e,hrefOf:n}){let{id:o,opened_at:s,channel_state:i}=e;return u`<li><a href=${n(o)}>${N(s)}</a> <${ft} state=${i} /></li>`}var ve=ke("first-word"),Ne=ke("our-addresses");function Gt(e,n,o=ve.get()){let s=o.channel??e[0]?.channel??n[0];return{...{channel:s,to:"",from:We(s,e),name:"",queue:"",body:"",then:"stay"},...o}}function We(e,n,o=Ne.get()){return o[e]??n.find(s=>s.channel===e)?.business_address??""}function Qt({channel:e,from:n}){Ne.set({...Ne.get(),[e]:n}),ve.set({})}function Kt({channel:e,to:n,from:o,name:s,queue:i,body:a,then:r}){let l={channel:e,to:n.trim(),from:o.trim(),body:a,then:r};return s.trim()&&(l.customer_name=s.trim()),i.trim()&&(l.queue=i.trim()),l}function zt({then:e,to:n},{status:o,body:s}){let i=o===201?t("firstWord.sent",{to:n}):t("firstWord.sentConversationWasOpen",{to:n});return e==="leave"?t("firstWord.leftReplyBringsBack",{sent:i}):s.task?.status==="assigned"?t("firstWord.taskYours",{sent:i}):t("firstWord.taken",{sent:i})}function Vn({work:e,settings:n,view:o,onSent:s,onClose:i}){let{api:a,user:r}=b(),{busy:l,refusal:c,run:m}=L(),d=X(a,r),p=[...(e?.tasks??[]).map(({conversation:k})=>k),...e?.paused??[]].filter(Boolean),g=eo(n,p),[f,h]=$(()=>Gt(p,g)),A=U({}),T=Ze(n,"leave",{channel:f.channel,queue:f.queue||"default"}),y=Kt({...f,then:T?f.then:"stay"}),B=y.to!==""&&y.from!==""&&y.body.trim()!==""&&(f.queue===""||ne(d,f.queue)),F=k=>{let R={...f,...k};h(R),ve.set(R)},G=async()=>{let k=JSON.stringify(y);A.current.text!==k&&(A.current={text:k,id:crypto.randomUUID()});let{answer:R}=await m("send",()=>et(a,A.current.id,y));if(!R)return;Qt(y),nt(R.body,r.id),R.body.task?.agent_id===r.id&&Ke(R.body.task.id);let on=y.then==="leave"?{action:{words:t("common.open"),href:V(o,R.body.id)}}:{};rt(zt(y,R),on),i(),await s(),y.then==="stay"&&Ie(o,R.body.id)};return u`
    <${S} title=${t("common.newConversation")} act=${t("common.send")} cancel=${t("common.close")} busy=${l!==null} isReady=${B}
      onSubmit=${G} onClose=${i}>
      <${to} ...${{form:f,channels:g,known:p,change:F}} />
      <${P} label=${t("firstWord.message")} rows="4" most=${null} value=${f.body} onInput=${k=>F({body:k})} />
      <${me} directory=${d} label=${t("firstWord.queueOptional")} value=${f.queue} onPick=${k=>F({queue:k})} />
      ${T&&u`<${oe} legend=${t("common.then")} options=${Zn} value=${f.then} onChange=${k=>F({then:k})} />`}
      <${no} refusal=${c} view=${o} />
    <//>
  `}var Zn=[{value:"stay",label:t("common.stay"),hint:t("firstWord.taskUsesSlot")},{value:"leave",label:t("common.leave"),hint:t("firstWord.replyBringsBackUntil")}];function eo(e,n){let o=(e?.channels??[]).filter(s=>s!=="*");return[...new Set([...Le,...o,...n.map(({channel:s})=>s)])]}function to({form:e,channels:n,known:o,change:s}){let i=r=>s({channel:r,from:We(r,o)}),a=(r,l,c)=>u`
    <${P} label=${r} value=${e[l]} autocapitalize="none" onInput=${m=>s({[l]:m})} ...${c} />
  `;return u`
    <div class="field-row">
      <${j} label=${t("common.channel")} words=${Object.fromEntries(n.map(r=>[r,H(r)]))} value=${e.channel}
        onChange=${i} />
      ${a(t("firstWord.fromOurAddress"),"from")}
    </div>
    <div class="field-row">
      ${a(t("firstWord.customersAddress"),"to")} ${a(t("firstWord.theirNameOptional"),"name",{most:256})}
    </div>
  `}function no({refusal:e,view:n}){let o=e?.problem.conversation_id;return o?u`
    <${v} refusal=${e} />
    <${ae}><a href=${V(n,o)}>${t("firstWord.openConversation")}</a><//>
  `:u`<${v} refusal=${e} />`}function oo({view:e,current:n}){let{api:o}=b(),{left:s,isAll:i,loaded:a,error:r,more:l}=ot(o),{busy:c,refusal:m,run:d}=L(),p=a&&!i&&!r,g=(f,h)=>u`<${so} key=${s[f].id} ...${{conversation:s[f],view:e,current:n,place:h}} />`;return u`
    <${v} refusal=${s.length===0?r:m} />
    ${a&&!r&&s.length===0&&u`<p class="list-empty">${t("leftRows.nothingLeftWaitsCustomer")}</p>`}
    <${gt} keys=${s.map(({id:f})=>f)} current=${n} row=${g} />
    ${p&&u`<p class="list-more"><button type="button" class="small" disabled=${c!==null} onClick=${()=>d("more",l)}>${t("common.showMore")}</button></p>`}
  `}function so({conversation:e,view:n,current:o,place:s}){let i=z(),{id:a,channel:r,leave:l}=e,c=o===a;return u`
    <li class="row" data-selected=${c} ...${s}>
      <a class="row-link" href=${V(n,a)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${I(e)}</span>
          <${dt} channel=${r} />
        </span>
        <span class="row-line" title=${t("leftRows.left",{time:N(l.left_at)})}>
          ${t("leftRows.leftReplyCountsUntil",{time:Me(l.left_at,i),date:Ue(l.expires_at)})}
        </span>
        <${$t} conversation=${e} />
        ${l.topic&&u`<span class="row-line row-note">${t("common.waits",{topic:l.topic})}</span>`}
      </a>
    </li>
  `}var[Jt,Xt,ro]=[1e3,6e4,36e5],io=20*Jt,ao=6*ro,uo=["image/jpeg","image/png","image/gif","image/webp","image/bmp"],Pe=new WeakMap,Yt=new WeakSet;function Vt({content_type:e}){return uo.includes((e??"").split(";")[0].trim().toLowerCase())}function Zt(e){let[n,o]=e<1e3?["byte",1]:e<1e6?["kilobyte",1e3]:["megabyte",1e6],s={style:"unit",unit:n,unitDisplay:"short",maximumFractionDigits:e<10*o&&o>1?1:0};return new Intl.NumberFormat(Fe(),s).format(e/o)}function lo(e,n){return n>ao?null:Math.min(2*Jt*2**e,Xt)}function co({status:e,code:n}){return n==="media_pending"?"pending":n==="media_unavailable"?"never":e===404&&n==="http_404"?"uncopied":"failed"}async function we(e,n){Pe.has(e)||Pe.set(e,new Map);let o=Pe.get(e),s=o.get(n);if(s&&s.until-io>ee())return s.url;let{body:i}=await e.get(n);return o.set(n,{url:i.url,until:Date.parse(i.expires_at)}),i.url}function en(e,n,{at:o,wanted:s}){let[i,a]=$({state:"asked"}),r=U(null);return x(()=>{if(!s)return;let l=!1,c=async d=>{let p=Yt.has(e)?{state:"uncopied"}:await mo(e,n);if(l)return;p.state==="uncopied"&&Yt.add(e),a(p);let f=p.state==="pending"||p.state==="failed"?lo(d,ee()-Date.parse(o)):null;f!==null&&(r.current=setTimeout(()=>m(()=>c(d+1)),f))},m=d=>document.hidden?r.current=setTimeout(()=>m(d),Xt):d();return c(0),()=>{l=!0,clearTimeout(r.current)}},[e,n,s]),i}async function mo(e,n){try{return{state:"there",url:await we(e,n)}}catch(o){return{state:co(o),refusal:o}}}var po="300px",fo={image:t("files.picture"),audio:t("files.voice"),video:t("files.film")};function $o({conversationId:e,message:{seq:n,at:o,media:s}}){return u`
    <ul class="files" aria-label=${t("files.files")}>
      ${s.map(i=>u`<${go} key=${i.n} file=${i} at=${o} address=${Q`/v1/conversations/${e}/messages/${n}/media/${i.n}`} />`)}
    </ul>
  `}function go({address:e,file:n,at:o}){let{api:s}=b(),[i,a]=yo(),{state:r,url:l,refusal:c}=en(s,e,{at:o,wanted:a}),[m,d]=$(!1),p=n.name??fo[(n.content_type??"").split("/")[0]]??t("files.file"),g=Vt(n)&&!m&&(r==="asked"||r==="there");return u`
    <li ref=${i} data-state=${r}>
      ${g&&u`<${ho} ...${{api:s,address:e,url:l,name:p,onError:()=>d(!0)}} />`}
      ${!g&&r==="there"&&u`<button type="button" class="link" onClick=${()=>tn(s,e)}>${p}</button>`}
      ${!g&&r!=="there"&&u`<span class="weak" dir="auto">${bo(r,p,c)}</span>`}
      ${!g&&n.size!==null&&u` <span class="weak">${Zt(n.size)}</span>`}
    </li>
  `}function ho({api:e,address:n,url:o,name:s,onError:i}){let[a,r]=$(null);return u`
    <button type="button" class="picture" disabled=${!o} onClick=${async()=>r(await we(e,n).catch(()=>o))}>
      ${o&&u`<img src=${o} alt=${s} loading="lazy" onError=${i} />`}
      ${!o&&u`<span class="visually-hidden">${s}</span>`}
    </button>
    ${a&&u`
      <${C} title=${s} onClose=${()=>r(null)}>
        <div class="dialog-body picture-whole"><img src=${a} alt=${s} /></div>
        <div class="dialog-actions">
          <button type="button" onClick=${()=>tn(e,n)}>${t("files.save")}</button>
          <button type="button" class="primary" onClick=${()=>r(null)}>${t("common.close")}</button>
        </div>
      <//>
    `}
  `}async function tn(e,n){location.assign(await we(e,n))}function bo(e,n,o){return e==="pending"?t("files.pending",{name:n}):e==="uncopied"?t("files.uncopied",{name:n}):e==="failed"?t("files.failed",{name:n}):e==="never"?De()&&o.detail?`${n}: ${o.detail}.`:t("files.never",{name:n}):n}function yo(){let e=U(null),[n,o]=$(!1);return x(()=>{let s=new IntersectionObserver(([{isIntersecting:i}])=>i&&o(!0),{rootMargin:po});return s.observe(e.current),()=>s.disconnect()},[]),[e,n]}var nn=[["j",t("shortcutWords.openNextConversation")],["k",t("shortcutWords.openPreviousConversation")],["r",t("shortcutWords.writeReply")],["Escape",t("shortcutWords.leaveReplyBox")],["Ctrl+Enter",t("shortcutWords.sendReply")],["l",t("common.leave")],["f",t("common.leaveDetails")],["p",t("common.pause")],["o",t("common.pauseAgain")],["y",t("shortcutWords.approveWhatAsked")],["d",t("shortcutWords.declineWhatAsked")],["u",t("shortcutWords.resumeOrTakeUp")],["s",t("shortcutWords.skipNextStepPlan")],["q",t("common.cancelPlan")],["x",t("common.extendPause")],["a",t("shortcutWords.takeOrTakeOver")],["g",t("common.assign")],["t",t("common.transfer")],["n",t("shortcutWords.writeNote")],["i",t("shortcutWords.showCustomer")],["w",t("shortcutWords.writeCustomerFirst")],["z",t("common.undo")],["c",t("shortcutWords.completeWrapUp")],["e",t("common.end")],["?",t("shortcutWords.showThisList")]];function vo({onClose:e}){let n=Ye(se(ze));return u`
    <${C} title=${t("common.keyboardShortcuts")} onClose=${e}>
      <div class="dialog-body">
        <dl class="shortcuts">
          ${nn.map(([o,s])=>u`<div key=${o}><dt><kbd>${o}</kbd></dt><dd>${s}</dd></div>`)}
        </dl>
        <${Nt} label=${t("shortcutList.singleKeyShortcuts")} checked=${n} onChange=${Je}
          hint=${t("shortcutList.turnThemOffIf")} />
      </div>
      <div class="dialog-actions">
        <button type="button" class="primary" onClick=${e}>${t("common.close")}</button>
      </div>
    <//>
  `}function wo({tasks:e,onLeave:n,onClose:o}){let{api:s,user:i}=b(),{busy:a,refusal:r,run:l}=L(),c=async()=>{let{answer:m}=await l("offline",()=>tt(s,i.id,{availability:"offline"}));m&&await n()};return u`
    <${C} title=${t("signOut.areStillAvailable")} onClose=${o}>
      <div class="dialog-body">
        <p>${t("signOut.newTasksWouldGo")}</p>
        ${e>0&&u`<p>${t("signOut.haveTasksHandThey",{count:e})}</p>`}
        <${v} refusal=${r} />
      </div>
      <div class="dialog-actions">
        <button type="button" onClick=${o}>${t("common.cancel")}</button>
        <button type="button" disabled=${a!==null} onClick=${n}>${t("signOut.stayAvailable")}</button>
        <button type="button" class="primary" disabled=${a!==null} onClick=${c}>${t("signOut.goOfflineSignOut")}</button>
      </div>
    <//>
  `}export{X as a,S as b,Oe as c,ce as d,me as e,te as f,ne as g,Rs as h,Is as i,Ds as j,Fs as k,Ls as l,Se as m,Es as n,qs as o,P as p,Gs as q,Qs as r,j as s,Ks as t,Nt as u,oe as v,zs as w,ge as x,Un as y,ye as z,Gn as A,Vn as B,oo as C,$o as D,vo as E,wo as F};
