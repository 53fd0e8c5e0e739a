/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{h as V}from"./chunk-OPAWINS3.js";import{Ba as F,N as R,Oa as q,Pa as H,Qa as L,Ta as Q,X as W,a as P,d as M,e as U,wa as b}from"./chunk-7XZ3XXVI.js";import{E as e,I as v,J as A,K as T,M as d,P as B,T as E,U as g,c as y,ca as I,d as O,j as x,k as i,m as D,n as _,ta as N,za as h}from"./chunk-DBJWNI5Q.js";function rt({name:t,label:o,view:s,conversationId:a,children:c}){let[n,u]=y(!0),m=x();return i`
    <div class="try" data-open=${n}>
      <h1 class="visually-hidden">${t}</h1>
      <${Q} conversationId=${a} view=${s} />
      <aside class="simulator" aria-label=${o}>
        <h2><button type="button" class="list-toggle" aria-expanded=${n} aria-controls=${m} onClick=${()=>u(!n)}>${o}</button></h2>
        <div id=${m} class="simulator-parts" hidden=${!n}>${c}</div>
      </aside>
    </div>
  `}var K=[3600,86400,14*86400,90*86400].map(t=>({seconds:t,words:`+${N(t)}`}));function ft(){let t=M(1e3),[o,s]=y(null),{busy:a,refusal:c,run:n,clear:u}=v(),m=async({seconds:l,words:f})=>{let{answer:p}=await n(f,()=>E(l));p&&(P(p.now),s(p.fired),W(e("tryClock.clockHasMoved",{words:f})))};return i`
    <section class="try-part try-clock" aria-label=${e("tryClock.testClock")}>
      <h3>${e("tryClock.testClock")}</h3>
      <p class="clock-now"><time datetime=${new Date(t).toISOString()}>${I(t)}</time></p>
      <div class="clock-steps">
        ${K.map(l=>i`
            <button key=${l.words} type="button" class="small" disabled=${a!==null} onClick=${()=>m(l)}>
              ${l.words}
            </button>
          `)}
      </div>
      <p class="hint" role="status">${a?e("tryClock.movingOn"):X(o)}</p>
      <${h} refusal=${c} onDismiss=${u} />
    </section>
  `}function X(t){return t===null?"":t>0?e("tryClock.whatFellDueOn"):e("tryClock.nothingFellDueOn")}var Z={email:"care@example.com",chat:"shop",web:"shop",messenger:"shop"},Y=["dana","ravi","mei","tom","aisha","leo","nina","omar"],k=A("hiatus.customers",[]),tt=g("simulator","channel supervisor"),j=g("simulator","admin");function wt(t){let o=k.get().length,s=Y[o%Y.length],a={email:`${s}${o||""}@example.org`,chat:`${s}-${o+1}`,web:`${s}-${o+1}`,messenger:`${s}.${o+1}`}[t];return{channel:t,from:a??`+1555${String(100+o).padStart(4,"0")}`}}function et(t){let o=k.get().filter(s=>s.channel!==t.channel||s.from!==t.from);k.set([t,...o].slice(0,12))}async function gt({channel:t,from:o},s){let{body:a}=await tt.post("/v1/messages",{channel:t,from:o,to:Z[t]??"+15559999",message_id:crypto.randomUUID(),body:s});return et({channel:t,from:o,conversationId:a.conversation_id}),a}var ot={opened:e("simulator.thisOpenedNewConversation"),appended:e("simulator.addedConversation"),reactivated:e("simulator.thisBroughtConversationBack"),appended_while_paused:e("simulator.addedConversationStaysPaused"),woken:e("simulator.thisEndedPause"),appended_quietly:e("simulator.addedQuietlyNothingElse"),duplicate:e("simulator.thisMessageWasTaken")};function kt(t){return ot[t]??t}var S=15e3;function Wt(){let{api:t,user:o}=U(),s=b(t,"/v1/settings",S),a=b(t,B`/v1/agents/${o.id}`,S),c=b(t,F(o.id),S),n=D(T),{busy:u,refusal:m,run:l,clear:f}=v(),p=!!(s.data?.leave.enabled&&s.data?.pause.enabled);O(()=>{p&&d("on"),a.data?.availability==="available"&&d("available");let r=(...w)=>c.data?.tasks.some(({conversation:J})=>w.includes(J?.task?.reason));r("new","reply","pause_expired")&&d("write"),r("reply")&&d("reply"),r("pause_expired")&&d("expired")});let z=async()=>{let{answer:r}=await l("on",()=>j.put("/v1/settings",V(s.data),{ifMatch:s.etag}));r&&s.put(r.body,r.etag)},G=async()=>{let{answer:r}=await l("available",()=>R(t,o.id,q(a,"available",H(o,s.data))));r&&(a.put(r.body,r.etag),await c.refresh())},C=(r,w)=>i`
    <button type="button" class="small" disabled=${u!==null} onClick=${w}>${r}</button>
  `;return i`
    <section class="try-part" aria-label=${e("trySteps.steps")}>
      <ol class="steps">
        <${$} isDone=${n.on} action=${s.data&&!p&&C(e("trySteps.turnBothOn"),z)}>
          ${e("trySteps.turnLeavePauseOn",{settings:i`<a href=${_("settings")}>${e("common.settings")}</a>`})}
        <//>
        <${$} isDone=${n.available}
          action=${(a.data||L(a))&&a.data?.availability!=="available"&&C(e("trySteps.goAvailable"),G)}>
          ${e("trySteps.availableSoTasksCome")}
        <//>
        <${$} isDone=${n.write}>${e("trySteps.writeCustomerBelowTask")}<//>
        <${$} isDone=${n.reply}>${e("trySteps.leaveCompleteWrapUp")}<//>
        <${$} isDone=${n.expired}>${e("trySteps.pauseDayMoveClock")}<//>
      </ol>
      <${h} refusal=${m} onDismiss=${f} />
    </section>
  `}function $({isDone:t,action:o,children:s}){return i`
    <li data-done=${!!t}>
      <span class="visually-hidden">${t?e("trySteps.done"):""}</span>
      <div class="step-words">${s}</div>
      ${o}
    </li>
  `}export{rt as a,ft as b,k as c,tt as d,j as e,wt as f,gt as g,kt as h,Wt as i};
