/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{g as Z,h as ee}from"./chunk-AHAMIY7W.js";import"./chunk-ZONIGXYY.js";import{$ as z,W as h,a as H,aa as F,d as L,e as V,k as Y,ka as G,la as j,ma as Q,oa as X,w as J}from"./chunk-PBMAHIQ6.js";import{D as g,F as C,J as U,K as W,L as q,M as P,S as B,c as f,d as T,f as E,j as A,k as a,ka as w,n as I,o as x,p as M}from"./chunk-WQQTAGGD.js";var de=[{seconds:3600,words:"+1 hour"},{seconds:86400,words:"+1 day"},{seconds:14*86400,words:"+14 days"},{seconds:90*86400,words:"+90 days"}];function te(){let e=L(1e3),[s,t]=f(null),{busy:o,refusal:i,run:n,clear:r}=g(),m=async({seconds:d,words:u})=>{let{answer:l}=await n(u,()=>U(d));l&&(H(l.now),t(l.fired),Y(`The clock has moved ${u}.`))};return a`
    <section class="try-part try-clock" aria-label="Test clock">
      <h3>Test clock</h3>
      <p class="clock-now"><time datetime=${new Date(e).toISOString()}>${B(e)}</time></p>
      <div class="clock-steps">
        ${de.map(d=>a`
            <button key=${d.words} type="button" class="small" disabled=${o!==null} onClick=${()=>m(d)}>
              ${d.words}
            </button>
          `)}
      </div>
      <p class="hint" role="status">${o?"Moving on…":ue(s)}</p>
      <${w} refusal=${i} onDismiss=${r} />
    </section>
  `}function ue(e){return e===null?"":e>0?"What fell due on the way has happened.":"Nothing fell due on the way."}var N=I({});function v(e){N.get()[e]||N.set({...N.get(),[e]:!0})}var se="hiatus.customers",me={email:"care@example.com",chat:"shop",web:"shop",messenger:"shop"},oe=["dana","ravi","mei","tom","aisha","leo","nina","omar"],b=I($e()),D=W("simulator","channel supervisor"),ae=W("simulator","admin");function _(e){let s=b.get().length,t=oe[s%oe.length],o={email:`${t}${s||""}@example.org`,chat:`${t}-${s+1}`,web:`${t}-${s+1}`,messenger:`${t}.${s+1}`}[e];return{channel:e,from:o??`+1555${String(100+s).padStart(4,"0")}`}}function pe(e){let s=b.get().filter(o=>o.channel!==e.channel||o.from!==e.from),t=[e,...s].slice(0,12);sessionStorage.setItem(se,JSON.stringify(t)),b.set(t)}async function ne({channel:e,from:s},t){let{body:o}=await D.post("/v1/messages",{channel:e,from:s,to:me[e]??"+15559999",message_id:crypto.randomUUID(),body:t});return pe({channel:e,from:s,conversationId:o.conversation_id}),o}var fe={opened:"This opened a new conversation.",appended:"Added to the conversation.",reactivated:"This brought the conversation back from where it was left.",appended_while_paused:"Added; the conversation stays paused.",woken:"This ended the pause.",appended_quietly:"Added quietly; nothing else changes.",duplicate:"This message was taken in before."};function re(e){return fe[e]??e}function $e(){try{return JSON.parse(globalThis.sessionStorage?.getItem(se)??"[]")}catch{return[]}}var ie=2e3,k="new";function le(){let e=x(b),[s,t]=f(0),[o,i]=f(()=>_("whatsapp")),n=s===k||e.length===0,r=n?o:e[s]??e[0],m=A(),d=u=>{let{value:l}=u.currentTarget;l===k&&i(_(o.channel)),t(l===k?k:Number(l))};return a`
    <section class="try-part" aria-labelledby="${m}-title">
      <h3 id="${m}-title">Customer</h3>
      ${e.length>0&&a`
        <div class="field">
          <label for=${m}>Write as</label>
          <select id=${m} value=${n?k:String(e.indexOf(r))} onChange=${d}>
            ${e.map(({channel:u,from:l},$)=>a`<option key=${$} value=${String($)}>${l}, ${P(u)}</option>`)}
            <option value=${k}>A new customer…</option>
          </select>
        </div>
      `}
      ${n&&a`<${he} customer=${o} onChange=${i} />`}
      ${r.conversationId&&a`<${ve} key=${r.conversationId} id=${r.conversationId} />`}
      <${be} customer=${r} onWritten=${()=>t(0)} />
    </section>
  `}function he({customer:e,onChange:s}){let t=A();return a`
    <div class="pair">
      <div class="field">
        <label for=${`${t}-channel`}>Channel</label>
        <select id=${`${t}-channel`} value=${e.channel}
          onChange=${o=>s(_(o.currentTarget.value))}>
          ${q.map(o=>a`<option key=${o} value=${o}>${P(o)}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for=${`${t}-from`}>Address</label>
        <input id=${`${t}-from`} type="text" autocapitalize="none" autocomplete="off" value=${e.from}
          onInput=${o=>s({...e,from:o.currentTarget.value})} />
      </div>
    </div>
  `}function ve({id:e}){let{data:s}=h(D,C`/v1/conversations/${e}`,ie),{messages:t}=F(D,e,s),o=E(null);return T(()=>{o.current&&(o.current.scrollTop=o.current.scrollHeight)},[t]),a`
    <div class="thread" ref=${o} tabindex="0" role="region" aria-label="What the customer sees">
      ${t.map(({seq:i,from:n,body:r})=>a`
          <p key=${i} class="bubble" dir="auto" data-from=${n.type}>
            <span class="visually-hidden">${n.type==="customer"?"Customer: ":"Agent: "}</span>${r}
          </p>
        `)}
    </div>
  `}function be({customer:e,onWritten:s}){let[t,o]=f(""),[i,n]=f(null),{busy:r,refusal:m,run:d,clear:u}=g(),l=A(),$=async p=>{if(p.preventDefault(),t.trim()===""||e.from.trim()===""||r)return;let{answer:y}=await d("write",()=>ne(e,t));y&&(o(""),n(y),y.outcome==="reactivated"&&v("reply"),s())};return a`
    <form onSubmit=${$}>
      <div class="field">
        <label for=${l}>Message as the customer</label>
        <textarea id=${l} rows="2" value=${t} onKeyDown=${p=>{p.key==="Enter"&&!p.shiftKey&&!p.isComposing&&$(p)}}
          onInput=${p=>o(p.currentTarget.value)}></textarea>
      </div>
      <div class="try-foot">
        <button type="submit" disabled=${r!==null||t.trim()===""}>Send as customer</button>
        <${ye} written=${i} />
      </div>
      <${w} refusal=${m} onDismiss=${u} />
    </form>
  `}function ye({written:e}){let s=e&&C`/v1/conversations/${e.conversation_id}`,{data:t}=h(D,s,ie),o=E(null),i=t&&(t.last_message.seq>e.seq||t.channel_state!==e.channel_state),n=e&&!i?re(e.outcome):"";return T(()=>{n&&o.current.scrollIntoView({block:"nearest"})},[n,t?.version]),a`<p class="hint" role="status" ref=${o}>${n}</p>`}var R=15e3;function ce(){let{api:e,user:s}=V(),t=h(e,"/v1/settings",R),o=h(e,C`/v1/agents/${s.id}`,R),i=h(e,z(s.id),R),n=x(b),r=x(N),{busy:m,refusal:d,run:u,clear:l}=g(),$=!!(t.data?.leave.enabled&&t.data?.pause.enabled);T(()=>{$&&v("on"),o.data?.availability==="available"&&v("available"),n.length>0&&v("write"),i.data?.tasks.some(({conversation:c})=>c?.task?.reason==="pause_expired")&&v("expired")});let K=async()=>{let c=Z(t.data);c.leave={...c.leave,enabled:!0},c.pause={...c.pause,enabled:!0};let{answer:S}=await u("on",()=>ae.put("/v1/settings",ee(c),{ifMatch:t.etag}));S&&t.put(S.body,S.etag)},p=async()=>{let{answer:c}=await u("available",()=>J(e,s.id,G(o,"available",j(s,t.data))));c&&(o.put(c.body,c.etag),await i.refresh())},y=(c,S)=>a`
    <button type="button" class="small" disabled=${m!==null} onClick=${S}>${c}</button>
  `;return a`
    <section class="try-part" aria-label="Steps">
      <ol class="steps">
        <${O} isDone=${r.on} action=${t.data&&!$&&y("Turn both on",K)}>
          Turn Leave and Pause on: both are off until somebody does, in <a href=${M("settings")}>Settings</a>.
        <//>
        <${O} isDone=${r.available}
          action=${(o.data||Q(o))&&o.data?.availability!=="available"&&y("Go available",p)}>
          Be available, so that tasks come to you.
        <//>
        <${O} isDone=${r.write}>Write as a customer, below. The task appears on the desk: open it and reply.<//>
        <${O} isDone=${r.reply}>Leave, and complete the wrap-up. Then write as the same customer: it comes back.<//>
        <${O} isDone=${r.expired}>Pause it, for a day. Move the clock by an hour or a day and watch it come back.<//>
      </ol>
      <${w} refusal=${d} onDismiss=${l} />
    </section>
  `}function O({isDone:e,action:s,children:t}){return a`
    <li data-done=${!!e}>
      <span class="visually-hidden">${e?"Done: ":""}</span>
      <div class="step-words">${t}</div>
      ${s}
    </li>
  `}function ut({conversationId:e}){let[s,t]=f("simulator"),o=(i,n)=>a`
    <button type="button" aria-pressed=${s===i} onClick=${()=>t(i)}>${n}</button>
  `;return a`
    <div class="try" data-side=${s}>
      <h1 class="visually-hidden">Try it</h1>
      <div class="try-tabs" role="group" aria-label="What to show">${o("simulator","Simulator")} ${o("desk","Desk")}</div>
      <${X} conversationId=${e} view="try" />
      <aside class="simulator" aria-label="Simulator">
        <h2>Simulator</h2>
        <${ce} />
        <${le} />
        <${te} />
      </aside>
    </div>
  `}export{ut as Try};
