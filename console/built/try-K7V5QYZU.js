/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{g as et,h as ot}from"./chunk-E4EOWP2N.js";import"./chunk-XIWK2M7L.js";import{$ as j,Y as v,_ as Q,a as V,d as Y,e as J,ja as G,ka as X,l as L,la as Z,pa as tt,x as z}from"./chunk-FG4EQ7VQ.js";import{C as o,G as w,I as T,L as K,M as R,O as H,P as B,W as q,c as f,d as x,f as P,j as E,ja as F,k as a,l as _,m as O,n as U,oa as C}from"./chunk-ZHGDZDLE.js";var dt=[3600,86400,14*86400,90*86400].map(t=>({seconds:t,words:`+${F(t)}`}));function rt(){let t=Y(1e3),[s,e]=f(null),{busy:r,refusal:l,run:n,clear:i}=w(),p=async({seconds:u,words:d})=>{let{answer:c}=await n(d,()=>K(u));c&&(V(c.now),e(c.fired),L(o("tryClock.clockHasMoved",{words:d})))};return a`
    <section class="try-part try-clock" aria-label=${o("tryClock.testClock")}>
      <h3>${o("tryClock.testClock")}</h3>
      <p class="clock-now"><time datetime=${new Date(t).toISOString()}>${q(t)}</time></p>
      <div class="clock-steps">
        ${dt.map(u=>a`
            <button key=${u.words} type="button" class="small" disabled=${r!==null} onClick=${()=>p(u)}>
              ${u.words}
            </button>
          `)}
      </div>
      <p class="hint" role="status">${r?o("tryClock.movingOn"):pt(s)}</p>
      <${C} refusal=${l} onDismiss=${i} />
    </section>
  `}function pt(t){return t===null?"":t>0?o("tryClock.whatFellDueOn"):o("tryClock.nothingFellDueOn")}var N=_({});function h(t){N.get()[t]||N.set({...N.get(),[t]:!0})}var at="hiatus.customers",$t={email:"care@example.com",chat:"shop",web:"shop",messenger:"shop"},st=["dana","ravi","mei","tom","aisha","leo","nina","omar"],b=_(vt()),D=R("simulator","channel supervisor"),nt=R("simulator","admin");function A(t){let s=b.get().length,e=st[s%st.length],r={email:`${e}${s||""}@example.org`,chat:`${e}-${s+1}`,web:`${e}-${s+1}`,messenger:`${e}.${s+1}`}[t];return{channel:t,from:r??`+1555${String(100+s).padStart(4,"0")}`}}function ft(t){let s=b.get().filter(r=>r.channel!==t.channel||r.from!==t.from),e=[t,...s].slice(0,12);sessionStorage.setItem(at,JSON.stringify(e)),b.set(e)}async function it({channel:t,from:s},e){let{body:r}=await D.post("/v1/messages",{channel:t,from:s,to:$t[t]??"+15559999",message_id:crypto.randomUUID(),body:e});return ft({channel:t,from:s,conversationId:r.conversation_id}),r}var yt={opened:o("simulator.thisOpenedNewConversation"),appended:o("simulator.addedConversation"),reactivated:o("simulator.thisBroughtConversationBack"),appended_while_paused:o("simulator.addedConversationStaysPaused"),woken:o("simulator.thisEndedPause"),appended_quietly:o("simulator.addedQuietlyNothingElse"),duplicate:o("simulator.thisMessageWasTaken")};function lt(t){return yt[t]??t}function vt(){try{return JSON.parse(globalThis.sessionStorage?.getItem(at)??"[]")}catch{return[]}}var ct=2e3,S="new";function mt(){let t=O(b),[s,e]=f(0),[r,l]=f(()=>A("whatsapp")),n=s===S||t.length===0,i=n?r:t[s]??t[0],p=E(),u=d=>{let{value:c}=d.currentTarget;c===S&&l(A(r.channel)),e(c===S?S:Number(c))};return a`
    <section class="try-part" aria-labelledby="${p}-title">
      <h3 id="${p}-title">${o("common.customer")}</h3>
      ${t.length>0&&a`
        <div class="field">
          <label for=${p}>${o("tryCustomer.write")}</label>
          <select id=${p} value=${n?S:String(t.indexOf(i))} onChange=${u}>
            ${t.map(({channel:d,from:c},y)=>a`<option key=${y} value=${String(y)}>${c}, ${B(d)}</option>`)}
            <option value=${S}>${o("tryCustomer.newCustomer")}</option>
          </select>
        </div>
      `}
      ${n&&a`<${ht} customer=${r} onChange=${l} />`}
      ${i.conversationId&&a`<${bt} key=${i.conversationId} id=${i.conversationId} />`}
      <${gt} customer=${i} onWritten=${()=>e(0)} />
    </section>
  `}function ht({customer:t,onChange:s}){let e=E();return a`
    <div class="pair">
      <div class="field">
        <label for=${`${e}-channel`}>${o("common.channel")}</label>
        <select id=${`${e}-channel`} value=${t.channel}
          onChange=${r=>s(A(r.currentTarget.value))}>
          ${H.map(r=>a`<option key=${r} value=${r}>${B(r)}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for=${`${e}-from`}>${o("tryCustomer.address")}</label>
        <input id=${`${e}-from`} type="text" autocapitalize="none" autocomplete="off" dir="auto" value=${t.from}
          onInput=${r=>s({...t,from:r.currentTarget.value})} />
      </div>
    </div>
  `}function bt({id:t}){let{data:s}=v(D,T`/v1/conversations/${t}`,ct),{messages:e}=j(D,t,s),r=P(null);return x(()=>{r.current&&(r.current.scrollTop=r.current.scrollHeight)},[e]),a`
    <div class="thread" ref=${r} tabindex="0" role="region" aria-label=${o("tryCustomer.whatCustomerSees")}>
      ${e.map(({seq:l,from:n,body:i})=>a`
          <p key=${l} class="bubble" dir="auto" data-from=${n.type}>
            <span class="visually-hidden">${n.type==="customer"?o("tryCustomer.customer"):o("tryCustomer.agent")}</span>${i}
          </p>
        `)}
    </div>
  `}function gt({customer:t,onWritten:s}){let[e,r]=f(""),[l,n]=f(null),{busy:i,refusal:p,run:u,clear:d}=w(),c=E(),y=async $=>{if($.preventDefault(),e.trim()===""||t.from.trim()===""||i)return;let{answer:g}=await u("write",()=>it(t,e));g&&(r(""),n(g),g.outcome==="reactivated"&&h("reply"),s())},W=$=>{$.key==="Enter"&&!$.shiftKey&&!$.isComposing&&y($)};return a`
    <form onSubmit=${y}>
      <div class="field">
        <label for=${c}>${o("tryCustomer.messageCustomer")}</label>
        <textarea id=${c} rows="2" dir="auto" value=${e} onKeyDown=${W}
          onInput=${$=>r($.currentTarget.value)}></textarea>
      </div>
      <div class="try-foot">
        <button type="submit" disabled=${i!==null||e.trim()===""}>${o("tryCustomer.sendCustomer")}</button>
        <${wt} written=${l} />
      </div>
      <${C} refusal=${p} onDismiss=${d} />
    </form>
  `}function wt({written:t}){let s=t&&T`/v1/conversations/${t.conversation_id}`,{data:e}=v(D,s,ct),r=P(null),l=e&&(e.last_message.seq>t.seq||e.channel_state!==t.channel_state),n=t&&!l?lt(t.outcome):"";return x(()=>{n&&r.current.scrollIntoView({block:"nearest"})},[n,e?.version]),a`<p class="hint" role="status" ref=${r}>${n}</p>`}var M=15e3;function ut(){let{api:t,user:s}=J(),e=v(t,"/v1/settings",M),r=v(t,T`/v1/agents/${s.id}`,M),l=v(t,Q(s.id),M),n=O(b),i=O(N),{busy:p,refusal:u,run:d,clear:c}=w(),y=!!(e.data?.leave.enabled&&e.data?.pause.enabled);x(()=>{y&&h("on"),r.data?.availability==="available"&&h("available"),n.length>0&&h("write"),l.data?.tasks.some(({conversation:m})=>m?.task?.reason==="pause_expired")&&h("expired")});let W=async()=>{let m=et(e.data);m.leave={...m.leave,enabled:!0},m.pause={...m.pause,enabled:!0};let{answer:k}=await d("on",()=>nt.put("/v1/settings",ot(m),{ifMatch:e.etag}));k&&e.put(k.body,k.etag)},$=async()=>{let{answer:m}=await d("available",()=>z(t,s.id,G(r,"available",X(s,e.data))));m&&(r.put(m.body,m.etag),await l.refresh())},g=(m,k)=>a`
    <button type="button" class="small" disabled=${p!==null} onClick=${k}>${m}</button>
  `;return a`
    <section class="try-part" aria-label=${o("trySteps.steps")}>
      <ol class="steps">
        <${I} isDone=${i.on} action=${e.data&&!y&&g(o("trySteps.turnBothOn"),W)}>
          ${o("trySteps.turnLeavePauseOn",{settings:a`<a href=${U("settings")}>${o("common.settings")}</a>`})}
        <//>
        <${I} isDone=${i.available}
          action=${(r.data||Z(r))&&r.data?.availability!=="available"&&g(o("trySteps.goAvailable"),$)}>
          ${o("trySteps.availableSoTasksCome")}
        <//>
        <${I} isDone=${i.write}>${o("trySteps.writeCustomerBelowTask")}<//>
        <${I} isDone=${i.reply}>${o("trySteps.leaveCompleteWrapUp")}<//>
        <${I} isDone=${i.expired}>${o("trySteps.pauseDayMoveClock")}<//>
      </ol>
      <${C} refusal=${u} onDismiss=${c} />
    </section>
  `}function I({isDone:t,action:s,children:e}){return a`
    <li data-done=${!!t}>
      <span class="visually-hidden">${t?o("trySteps.done"):""}</span>
      <div class="step-words">${e}</div>
      ${s}
    </li>
  `}function he({conversationId:t}){let[s,e]=f("simulator"),r=(l,n)=>a`
    <button type="button" aria-pressed=${s===l} onClick=${()=>e(l)}>${n}</button>
  `;return a`
    <div class="try" data-side=${s}>
      <h1 class="visually-hidden">${o("common.try")}</h1>
      <div class="try-tabs" role="group" aria-label=${o("try.whatShow")}>${r("simulator",o("try.simulator"))} ${r("desk",o("common.desk"))}</div>
      <${tt} conversationId=${t} view="try" />
      <aside class="simulator" aria-label=${o("try.simulator")}>
        <h2>${o("try.simulator")}</h2>
        <${ut} />
        <${mt} />
        <${rt} />
      </aside>
    </div>
  `}export{he as Try};
