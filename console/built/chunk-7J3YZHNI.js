/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{g as K,h as L}from"./chunk-W5GFCJ33.js";import{C as W,a as P,ca as g,d as M,e as U,ea as F,l as R,pa as J,qa as Y,ra as q,va as H}from"./chunk-3CYWPVVC.js";import{$ as N,C as e,G as h,H as A,J as u,M as E,Q as I,R as S,c as v,d as O,j as x,k as i,l as D,m as _,n as T,oa as B,ta as b}from"./chunk-HOMNTRAL.js";function lt({name:t,label:o,view:s,conversationId:a,children:m}){let[n,f]=v(!0),p=x();return i`
    <div class="try" data-open=${n}>
      <h1 class="visually-hidden">${t}</h1>
      <${H} conversationId=${a} view=${s} />
      <aside class="simulator" aria-label=${o}>
        <h2><button type="button" class="list-toggle" aria-expanded=${n} aria-controls=${p} onClick=${()=>f(!n)}>${o}</button></h2>
        <div id=${p} class="simulator-parts" hidden=${!n}>${m}</div>
      </aside>
    </div>
  `}var Z=[3600,86400,14*86400,90*86400].map(t=>({seconds:t,words:`+${B(t)}`}));function ht(){let t=M(1e3),[o,s]=v(null),{busy:a,refusal:m,run:n,clear:f}=h(),p=async({seconds:l,words:y})=>{let{answer:d}=await n(y,()=>I(l));d&&(P(d.now),s(d.fired),R(e("tryClock.clockHasMoved",{words:y})))};return i`
    <section class="try-part try-clock" aria-label=${e("tryClock.testClock")}>
      <h3>${e("tryClock.testClock")}</h3>
      <p class="clock-now"><time datetime=${new Date(t).toISOString()}>${N(t)}</time></p>
      <div class="clock-steps">
        ${Z.map(l=>i`
            <button key=${l.words} type="button" class="small" disabled=${a!==null} onClick=${()=>p(l)}>
              ${l.words}
            </button>
          `)}
      </div>
      <p class="hint" role="status">${a?e("tryClock.movingOn"):tt(o)}</p>
      <${b} refusal=${m} onDismiss=${f} />
    </section>
  `}function tt(t){return t===null?"":t>0?e("tryClock.whatFellDueOn"):e("tryClock.nothingFellDueOn")}var V="hiatus.customers",et={email:"care@example.com",chat:"shop",web:"shop",messenger:"shop"},Q=["dana","ravi","mei","tom","aisha","leo","nina","omar"],k=D(rt()),ot=S("simulator","channel supervisor"),j=S("simulator","admin");function wt(t){let o=k.get().length,s=Q[o%Q.length],a={email:`${s}${o||""}@example.org`,chat:`${s}-${o+1}`,web:`${s}-${o+1}`,messenger:`${s}.${o+1}`}[t];return{channel:t,from:a??`+1555${String(100+o).padStart(4,"0")}`}}function st(t){let o=k.get().filter(a=>a.channel!==t.channel||a.from!==t.from),s=[t,...o].slice(0,12);sessionStorage.setItem(V,JSON.stringify(s)),k.set(s)}async function Ct({channel:t,from:o},s){let{body:a}=await ot.post("/v1/messages",{channel:t,from:o,to:et[t]??"+15559999",message_id:crypto.randomUUID(),body:s});return st({channel:t,from:o,conversationId:a.conversation_id}),a}var at={opened:e("simulator.thisOpenedNewConversation"),appended:e("simulator.addedConversation"),reactivated:e("simulator.thisBroughtConversationBack"),appended_while_paused:e("simulator.addedConversationStaysPaused"),woken:e("simulator.thisEndedPause"),appended_quietly:e("simulator.addedQuietlyNothingElse"),duplicate:e("simulator.thisMessageWasTaken")};function Ot(t){return at[t]??t}function rt(){try{return JSON.parse(globalThis.sessionStorage?.getItem(V)??"[]")}catch{return[]}}var w=15e3;function Yt(){let{api:t,user:o}=U(),s=g(t,"/v1/settings",w),a=g(t,E`/v1/agents/${o.id}`,w),m=g(t,F(o.id),w),n=_(A),{busy:f,refusal:p,run:l,clear:y}=h(),d=!!(s.data?.leave.enabled&&s.data?.pause.enabled);O(()=>{d&&u("on"),a.data?.availability==="available"&&u("available");let r=(...c)=>m.data?.tasks.some(({conversation:X})=>c.includes(X?.task?.reason));r("new","reply","pause_expired")&&u("write"),r("reply")&&u("reply"),r("pause_expired")&&u("expired")});let z=async()=>{let r=K(s.data);r.leave={...r.leave,enabled:!0},r.pause={...r.pause,enabled:!0};let{answer:c}=await l("on",()=>j.put("/v1/settings",L(r),{ifMatch:s.etag}));c&&s.put(c.body,c.etag)},G=async()=>{let{answer:r}=await l("available",()=>W(t,o.id,J(a,"available",Y(o,s.data))));r&&(a.put(r.body,r.etag),await m.refresh())},C=(r,c)=>i`
    <button type="button" class="small" disabled=${f!==null} onClick=${c}>${r}</button>
  `;return i`
    <section class="try-part" aria-label=${e("trySteps.steps")}>
      <ol class="steps">
        <${$} isDone=${n.on} action=${s.data&&!d&&C(e("trySteps.turnBothOn"),z)}>
          ${e("trySteps.turnLeavePauseOn",{settings:i`<a href=${T("settings")}>${e("common.settings")}</a>`})}
        <//>
        <${$} isDone=${n.available}
          action=${(a.data||q(a))&&a.data?.availability!=="available"&&C(e("trySteps.goAvailable"),G)}>
          ${e("trySteps.availableSoTasksCome")}
        <//>
        <${$} isDone=${n.write}>${e("trySteps.writeCustomerBelowTask")}<//>
        <${$} isDone=${n.reply}>${e("trySteps.leaveCompleteWrapUp")}<//>
        <${$} isDone=${n.expired}>${e("trySteps.pauseDayMoveClock")}<//>
      </ol>
      <${b} refusal=${p} onDismiss=${y} />
    </section>
  `}function $({isDone:t,action:o,children:s}){return i`
    <li data-done=${!!t}>
      <span class="visually-hidden">${t?e("trySteps.done"):""}</span>
      <div class="step-words">${s}</div>
      ${o}
    </li>
  `}export{lt as a,ht as b,k as c,ot as d,j as e,wt as f,Ct as g,Ot as h,Yt as i};
