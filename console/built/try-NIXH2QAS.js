/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a as W,b as _,c as K,d as y,f as h,g as H,h as O,i as R}from"./chunk-5AMKMURQ.js";import"./chunk-4YKZXXFL.js";import"./chunk-DLK4YCJP.js";import{Ea as E,ya as N}from"./chunk-O67BKZF3.js";import{Ba as D,F as s,J as I,Q as w,X as S,Y as T,c as p,d as C,f as g,j as v,k as r,m as x}from"./chunk-ZVXUVGBQ.js";var q=2e3,$="new";function A(){let t=x(K),[a,o]=p(0),[e,l]=p(()=>h("whatsapp")),n=a===$||t.length===0,i=n?e:t[a]??t[0],u=v(),b=d=>{let{value:c}=d.currentTarget;c===$&&l(h(e.channel)),o(c===$?$:Number(c))};return r`
    <section class="try-part on-phone" aria-labelledby="${u}-title">
      <h3 id="${u}-title">${s("common.customer")}</h3>
      ${t.length>0&&r`
        <div class="field">
          <label for=${u}>${s("tryCustomer.write")}</label>
          <select id=${u} value=${n?$:String(t.indexOf(i))} onChange=${b}>
            ${t.map(({channel:d,from:c},f)=>r`<option key=${f} value=${String(f)}>${c}, ${T(d)}</option>`)}
            <option value=${$}>${s("tryCustomer.newCustomer")}</option>
          </select>
        </div>
      `}
      ${n&&r`<${V} customer=${e} onChange=${l} />`}
      ${i.conversationId&&r`<${z} key=${i.conversationId} id=${i.conversationId} />`}
      <${B} customer=${i} onWritten=${()=>o(0)} />
    </section>
  `}function V({customer:t,onChange:a}){let o=v();return r`
    <div class="pair">
      <div class="field">
        <label for=${`${o}-channel`}>${s("common.channel")}</label>
        <select id=${`${o}-channel`} value=${t.channel}
          onChange=${e=>a(h(e.currentTarget.value))}>
          ${S.map(e=>r`<option key=${e} value=${e}>${T(e)}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for=${`${o}-from`}>${s("tryCustomer.address")}</label>
        <input id=${`${o}-from`} type="text" autocapitalize="none" autocomplete="off" dir="auto" value=${t.from}
          onInput=${e=>a({...t,from:e.currentTarget.value})} />
      </div>
    </div>
  `}function z({id:t}){let{data:a}=N(y,w`/v1/conversations/${t}`,q),{messages:o}=E(y,t,a),e=g(null);return C(()=>{e.current&&(e.current.scrollTop=e.current.scrollHeight)},[o]),r`
    <div class="thread" ref=${e} tabindex="0" role="region" aria-label=${s("tryCustomer.whatCustomerSees")}>
      ${o.map(({seq:l,from:n,body:i})=>r`
          <p key=${l} class="bubble" dir="auto" data-from=${n.type}>
            <span class="visually-hidden">${n.type==="customer"?s("tryCustomer.customer"):s("tryCustomer.agent")}</span>${i}
          </p>
        `)}
    </div>
  `}function B({customer:t,onWritten:a}){let[o,e]=p(""),[l,n]=p(null),{busy:i,refusal:u,run:b,clear:d}=I(),c=v(),f=async m=>{if(m.preventDefault(),o.trim()===""||t.from.trim()===""||i)return;let{answer:k}=await b("write",()=>H(t,o));k&&(e(""),n(k),a())},P=m=>{m.key==="Enter"&&!m.shiftKey&&!m.isComposing&&f(m)};return r`
    <form onSubmit=${f}>
      <div class="field">
        <label for=${c}>${s("tryCustomer.messageCustomer")}</label>
        <textarea id=${c} rows="2" dir="auto" value=${o} onKeyDown=${P}
          onInput=${m=>e(m.currentTarget.value)}></textarea>
      </div>
      <div class="try-foot">
        <button type="submit" disabled=${i!==null||o.trim()===""}>${s("tryCustomer.sendCustomer")}</button>
        <${L} written=${l} />
      </div>
      <${D} refusal=${u} onDismiss=${d} />
    </form>
  `}function L({written:t}){let a=t&&w`/v1/conversations/${t.conversation_id}`,{data:o}=N(y,a,q),e=g(null),l=o&&(o.last_message.seq>t.seq||o.channel_state!==t.channel_state),n=t&&!l?O(t.outcome):"";return C(()=>{n&&e.current.scrollIntoView({block:"nearest"})},[n,o?.version]),r`<p class="hint" role="status" ref=${e}>${n}</p>`}function ct({conversationId:t}){return r`
    <${W} name=${s("common.try")} label=${s("try.simulator")} view="try" conversationId=${t}>
      <${R} />
      <${A} />
      <${_} />
    <//>
  `}export{ct as Try};
