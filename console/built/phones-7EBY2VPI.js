/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{a as U}from"./chunk-NHOEFFAL.js";import"./chunk-34YQHN56.js";import{_ as E,ra as H}from"./chunk-PV5HRD6G.js";import{C as e,G as P,I as S,J as I,K as C,Q as N,c as v,d as F,f as A,j as T,k as s,pa as _}from"./chunk-ECIDDXN7.js";var D=C,B="/local/phones";function K(n,t){return S`/local/phones/${n}`+I({customer:t})}async function j(n,t){let{body:r}=await C.put(S`/local/connections/${n}`,{provider:t});return r}async function M(n,t,r){return(await C.post(S`/local/phones/${n}/`+t,r)).body}async function q(n,t){let{body:r}=await C.put(S`/local/phones/${n}/faults`,t);return r}var G={none:e("phones.tNone"),refuse:e("phones.tRefuse"),undeliverable:e("phones.tUndeliverable"),time_out:e("phones.tTimeOut"),break:e("phones.tBreak"),too_many:e("phones.tTooMany"),unavailable:e("phones.tUnavailable")},J={in_order:e("phones.rInOrder"),twice:e("phones.rTwice"),reversed:e("phones.rReversed"),never:e("phones.rNever")};function L({phone:n,onChange:t}){let{busy:r,refusal:$,run:p,clear:y}=P(),h=T(),[k,w]=v(null),u=k??n.faults,c=async a=>{let d={...u,...a};w(d),await p("faults",()=>q(n.connection,d)),await t(),w(null)},m=(a,d,f,o,b)=>s`
    <div class="field">
      <label for="${h}-${a}">${d}</label>
      <select id="${h}-${a}" value=${f} disabled=${r!==null} onChange=${g=>c(b(g.currentTarget.value))}>
        ${Object.entries(o).map(([g,x])=>s`<option key=${g} value=${g}>${x}</option>`)}
      </select>
    </div>
  `,l=(a,d,f)=>s`
    <label class="chip"><input type="checkbox" checked=${d} disabled=${r!==null} onChange=${()=>c(f)} /><span>${a}</span></label>
  `;return s`
    <section class="try-part" aria-labelledby="${h}-title">
      <h3 id="${h}-title">${e("phones.wrong")}</h3>
      ${m("next",e("phones.next"),u.next[0]??"none",G,a=>({next:a==="none"?[]:[a]}))}
      ${l(e("phones.signal"),!u.signal,{signal:!u.signal})}
      ${l(e("phones.expired"),u.token_expired,{token_expired:!u.token_expired})}
      ${m("reports",e("phones.reports"),u.reports,J,a=>({reports:a}))}
      <${_} refusal=${$} onDismiss=${y} />
    </section>
  `}var V=1500,Q="+15550100",X="👍",Z=[{provider:"twilio_messaging",id:"tw-main",words:e("phones.connectTwilio")},{provider:"whatsapp_cloud",id:"wa-main",words:e("phones.connectWhatsApp")}];function W(){let{data:n,refresh:t}=E(D,B,V),[r,$]=v(null),[p,y]=v(null),{busy:h,refusal:k,run:w,clear:u}=P(),c=T();if(!n)return null;let{phones:m}=n,l=m.find(({connection:o})=>o===r)??m[0],a=p??l?.customers[0]??Q,d=async o=>{let{answer:b}=await w(o.id,()=>j(o.id,o.provider));b&&(await t(),$(o.id))},f=Z.filter(({provider:o})=>m.every(b=>b.provider!==o));return s`
    <section class="try-part" aria-labelledby="${c}-title">
      <h3 id="${c}-title">${e("phones.connection")}</h3>
      ${!l&&s`<p>${e("phones.none")}</p>`}
      ${l&&s`
        <div class="pair">
          <div class="field">
            <label for="${c}-of">${e("phones.connection")}</label>
            <select id="${c}-of" value=${l.connection} onChange=${o=>$(o.currentTarget.value)}>
              ${m.map(o=>s`<option key=${o.connection} value=${o.connection}>${o.business_address}, ${N(o.channel)}</option>`)}
            </select>
          </div>
          <div class="field">
            <label for="${c}-from">${e("phones.customer")}</label>
            <input id="${c}-from" type="tel" autocomplete="off" dir="ltr" list="${c}-known" value=${a}
              onInput=${o=>y(o.currentTarget.value)} />
            <datalist id="${c}-known">${l.customers.map(o=>s`<option key=${o} value=${o}></option>`)}</datalist>
          </div>
        </div>
      `}
      ${f.length>0&&s`
        <div class="phone-deeds">
          ${f.map(o=>s`<button key=${o.id} type="button" class="small" disabled=${h!==null} onClick=${()=>d(o)}>${o.words}</button>`)}
        </div>
      `}
      <${_} refusal=${k} onDismiss=${u} />
    </section>
    ${l&&a.trim()!==""&&s`<${ee} key=${`${l.connection} ${a}`} phone=${l} customer=${a} />`}
    ${l&&s`<${L} key=${l.connection} phone=${l} onChange=${t} />`}
  `}function ee({phone:n,customer:t}){let{data:r,refresh:$}=E(D,K(n.connection,t),V),[p,y]=v(""),[h,k]=v(null),{busy:w,refusal:u,run:c,clear:m}=P(),l=T(),a=r?.messages??[],d=async(i,O={})=>{let{answer:R}=await c(i,()=>M(n.connection,i,{from:t,...O}));return await $(),k(R?.hook_status??null),R},f=async i=>{i.preventDefault(),!(p.trim()===""||w)&&await d("messages",{body:p})&&y("")},o=i=>{i.key==="Enter"&&!i.shiftKey&&!i.isComposing&&f(i)},b=a.filter(i=>i.from==="business"&&Y(i)).at(-1),g=n.provider==="whatsapp_cloud",x=(i,O,R,z)=>s`
    <button type="button" class="small" disabled=${w!==null||z} onClick=${()=>d(i,R)}>${O}</button>
  `;return s`
    <div class="try-part">
      <h3>${e("phones.onPhone")}</h3>
      <${ne} messages=${a} />
      <form onSubmit=${f}>
        <div class="field">
          <label for=${l}>${e("phones.message")}</label>
          <textarea id=${l} rows="2" dir="auto" value=${p} onKeyDown=${o}
            onInput=${i=>y(i.currentTarget.value)}></textarea>
        </div>
        <div class="try-foot">
          <button type="submit" disabled=${w!==null||p.trim()===""}>${e("phones.send")}</button>
        </div>
      </form>
      <div class="phone-deeds">
        ${x("repeat",e("phones.repeat"),{},!a.some(i=>i.from==="customer"))}
        ${x("read",e("phones.readAll"),{},!b)}
        ${g&&x("reactions",e("phones.react"),{message_id:b?.id,emoji:X},!b)}
      </div>
      <p class="hint" role="status">${h>=300?e("phones.notTaken",{status:String(h)}):""}</p>
      <${_} refusal=${u} onDismiss=${m} />
    </div>
  `}function ne({messages:n}){let t=A(null);return F(()=>{t.current.scrollTop=t.current.scrollHeight},[n.length]),s`
    <div class="thread" ref=${t} tabindex="0" role="region" aria-label=${e("phones.onPhone")}>
      ${n.length===0&&s`<p class="hint">${e("phones.nothing")}</p>`}
      ${n.map(r=>s`
          <p key=${r.id} class="bubble" dir="auto" data-from=${r.from} data-there=${Y(r)}>
            <span class="visually-hidden">${r.from==="customer"?e("phones.you"):e("phones.business")}</span>${r.body}
            ${r.from==="business"&&s`<span class="bubble-status">${oe(r)}</span>`}
            ${r.reaction&&s`<span class="bubble-status">${e("phones.reaction",{sign:r.reaction})}</span>`}
          </p>
        `)}
    </div>
  `}function Y({from:n,status:t}){return n==="customer"||t==="delivered"||t==="read"}function oe({status:n,error:t}){return n==="failed"?e("phones.failed",{code:String(t)}):n==="read"?e("phones.read"):n==="delivered"?e("phones.delivered"):e("phones.sent")}function Ce({conversationId:n}){let[t,r]=v("simulator"),$=(p,y)=>s`
    <button type="button" aria-pressed=${t===p} onClick=${()=>r(p)}>${y}</button>
  `;return s`
    <div class="try" data-side=${t}>
      <h1 class="visually-hidden">${e("common.phones")}</h1>
      <div class="try-tabs" role="group" aria-label=${e("try.whatShow")}>${$("simulator",e("phones.phone"))} ${$("desk",e("common.desk"))}</div>
      <${H} conversationId=${n} view="phones" />
      <aside class="simulator" aria-label=${e("phones.phone")}>
        <h2>${e("phones.phone")}</h2>
        <${W} />
        <${U} />
      </aside>
    </div>
  `}export{Ce as Phones};
