/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a as ve,b as ge,e as V,i as ke}from"./chunk-JVMCC7ZS.js";import{h as be}from"./chunk-7ZMLEEJP.js";import"./chunk-V3KOX6KN.js";import{Da as $e,I as ue,J as de,K as me,L as fe,N as he,Qa as ye,Ra as we,a as ce,c as le,e as pe,ya as O}from"./chunk-GBSDRT4K.js";import{Aa as D,F as t,J as A,L as E,M as Y,N as se,O as oe,Q as b,R as ae,S as C,U as re,Y as ie,c as P,d as T,f as ee,j as R,k as i,l as te,m as q,r as ne}from"./chunk-N4D3LO6T.js";var I=C,U="/local/phones";function Pe(e,n){return b`/local/phones/${e}`+ae({customer:n})}async function H(e,n){let{body:s}=await C.put(b`/local/connections/${e}`,{provider:n});return s}async function M(e,n,s){return(await C.post(b`/local/phones/${e}/`+n,s)).body}async function xe(e,n){let{body:s}=await C.put(b`/local/phones/${e}/faults`,n);return s}var Ne={none:t("phones.tNone"),refuse:t("phones.tRefuse"),undeliverable:t("phones.tUndeliverable"),time_out:t("phones.tTimeOut"),break:t("phones.tBreak"),too_many:t("phones.tTooMany"),unavailable:t("phones.tUnavailable")},Ue={in_order:t("phones.rInOrder"),twice:t("phones.rTwice"),reversed:t("phones.rReversed"),never:t("phones.rNever")};function _e({phone:e,onChange:n}){let{busy:s,refusal:o,run:a,clear:r}=A(),u=R(),[m,f]=P(null),h=m??e.faults,$=async p=>{let y={...h,...p};f(y),await a("faults",()=>xe(e.connection,y)),await n(),f(null)},w=(p,y,v,c,k)=>i`
    <div class="field">
      <label for="${u}-${p}">${y}</label>
      <select id="${u}-${p}" value=${v} disabled=${s!==null} onChange=${g=>$(k(g.currentTarget.value))}>
        ${Object.entries(c).map(([g,F])=>i`<option key=${g} value=${g}>${F}</option>`)}
      </select>
    </div>
  `,d=(p,y,v)=>i`
    <label class="chip"><input type="checkbox" checked=${y} disabled=${s!==null} onChange=${()=>$(v)} /><span>${p}</span></label>
  `;return i`
    <section class="try-part" aria-labelledby="${u}-title">
      <h3 id="${u}-title">${t("phones.wrong")}</h3>
      ${w("next",t("phones.next"),h.next[0]??"none",Ne,p=>({next:p==="none"?[]:[p]}))}
      ${d(t("phones.signal"),!h.signal,{signal:!h.signal})}
      ${d(t("phones.expired"),h.token_expired,{token_expired:!h.token_expired})}
      ${w("reports",t("phones.reports"),h.reports,Ue,p=>({reports:p}))}
      <${D} refusal=${o} onDismiss=${r} />
    </section>
  `}var Oe=1500,He="+15550100",Me="👍",Be=[{provider:"twilio_messaging",id:"tw-main",words:t("phones.connectTwilio")},{provider:"whatsapp_cloud",id:"wa-main",words:t("phones.connectWhatsApp")},{provider:"messenger",id:"ms-main",words:t("phones.connectMessenger")},{provider:"instagram",id:"ig-main",words:t("phones.connectInstagram")}];function Se(){let{data:e,refresh:n}=O(I,U,Oe),[s,o]=P(null),[a,r]=P(null),{busy:u,refusal:m,run:f,clear:h}=A(),$=R();if(!e)return null;let{phones:w}=e,d=w.find(({connection:c})=>c===s)??w[0],p=a??d?.customers[0]??He,y=async c=>{let{answer:k}=await f(c.id,()=>H(c.id,c.provider));k&&(await n(),o(c.id))},v=Be.filter(({provider:c})=>w.every(k=>k.provider!==c));return i`
    <section class="try-part" aria-labelledby="${$}-title">
      <h3 id="${$}-title">${t("phones.connection")}</h3>
      ${!d&&i`<p>${t("phones.none")}</p>`}
      ${d&&i`
        <div class="pair">
          <div class="field">
            <label for="${$}-of">${t("phones.connection")}</label>
            <select id="${$}-of" value=${d.connection} onChange=${c=>o(c.currentTarget.value)}>
              ${w.map(c=>i`<option key=${c.connection} value=${c.connection}>${c.business_address}, ${ie(c.channel)}</option>`)}
            </select>
          </div>
          <div class="field">
            <label for="${$}-from">${t("phones.customer")}</label>
            <input id="${$}-from" type="tel" autocomplete="off" dir="ltr" list="${$}-known" value=${p}
              onInput=${c=>r(c.currentTarget.value)} />
            <datalist id="${$}-known">${d.customers.map(c=>i`<option key=${c} value=${c}></option>`)}</datalist>
          </div>
        </div>
      `}
      ${v.length>0&&i`
        <div class="phone-deeds">
          ${v.map(c=>i`<button key=${c.id} type="button" class="small" disabled=${u!==null} onClick=${()=>y(c)}>${c.words}</button>`)}
        </div>
      `}
      <${D} refusal=${m} onDismiss=${h} />
    </section>
    ${d&&p.trim()!==""&&i`<${Ke} key=${`${d.connection} ${p}`} phone=${d} customer=${p} />`}
    ${d&&i`<${_e} key=${d.connection} phone=${d} onChange=${n} />`}
  `}function Ke({phone:e,customer:n}){let{data:s,refresh:o}=O(I,Pe(e.connection,n),Oe),[a,r]=P(""),[u,m]=P(null),{busy:f,refusal:h,run:$,clear:w}=A(),d=R(),p=s?.messages??[],y=async(l,_={})=>{let{answer:N}=await $(l,()=>M(e.connection,l,{from:n,..._}));return await o(),m(N?.hook_status??null),N},v=async l=>{l.preventDefault(),!(a.trim()===""||f)&&await y("messages",{body:a})&&r("")},c=async({currentTarget:l})=>{let[_]=l.files;!_||f||(await y("messages",{body:a,file:await We(_)})&&r(""),l.value="")},k=l=>{l.key==="Enter"&&!l.shiftKey&&!l.isComposing&&v(l)},g=p.filter(l=>l.from==="business"&&Te(l)).at(-1),F=p.filter(l=>l.from==="customer"&&l.change!=="deleted").at(-1),j=e.provider!=="twilio_messaging",S=(l,_,N,Fe)=>i`
    <button type="button" class="small" disabled=${f!==null||Fe} onClick=${()=>y(l,N)}>${_}</button>
  `;return i`
    <div class="try-part on-phone">
      <h3>${t("phones.onPhone")}</h3>
      <${Le} messages=${p} />
      <form onSubmit=${v}>
        <div class="field">
          <label for=${d}>${t("phones.message")}</label>
          <textarea id=${d} rows="2" dir="auto" value=${a} onKeyDown=${k}
            onInput=${l=>r(l.currentTarget.value)}></textarea>
        </div>
        <div class="try-foot">
          <button type="submit" disabled=${f!==null||a.trim()===""}>${t("phones.send")}</button>
        </div>
        <div class="field">
          <label for="${d}-file">${t("phones.sendFile")}</label>
          <input id="${d}-file" type="file" disabled=${f!==null} onChange=${c} />
        </div>
      </form>
      <div class="phone-deeds">
        ${S("repeat",t("phones.repeat"),{},!p.some(l=>l.from==="customer"))}
        ${S("read",t("phones.readAll"),{},!g)}
        ${j&&S("edits",t("phones.edit"),{body:a},!F||a.trim()==="")}
        ${j&&e.provider!=="messenger"&&S("deletions",t("phones.delete"),{},!F)}
        ${j&&S("reactions",t("phones.react"),{message_id:g?.id,emoji:Me},!g)}
      </div>
      <p class="hint" role="status">${u>=300?t("phones.notTaken",{status:String(u)}):""}</p>
      <${D} refusal=${h} onDismiss=${w} />
    </div>
  `}function Le({messages:e}){let n=ee(null);return T(()=>{n.current.scrollTop=n.current.scrollHeight},[e.length]),i`
    <div class="thread" ref=${n} tabindex="0" role="region" aria-label=${t("phones.onPhone")}>
      ${e.length===0&&i`<p class="hint">${t("phones.nothing")}</p>`}
      ${e.map(s=>i`
          <p key=${s.id} class="bubble" dir="auto" data-from=${s.from} data-there=${Te(s)}>
            <span class="visually-hidden">${s.from==="customer"?t("phones.you"):t("phones.business")}</span>${s.body}
            ${s.file&&i`<span class="bubble-status">${t("phones.file",{name:s.file.name??s.file.content_type})}</span>`}
            ${s.links.map(o=>i`<span key=${o.url} class="bubble-status">${t("phones.file",{name:o.name??o.url})}</span>`)}
            ${s.from==="business"&&i`<span class="bubble-status">${je(s)}</span>`}
            ${s.change&&i`<span class="bubble-status">${s.change==="edited"?t("phones.edited"):t("phones.deleted")}</span>`}
            ${s.reaction&&i`<span class="bubble-status">${t("phones.reaction",{sign:s.reaction})}</span>`}
          </p>
        `)}
    </div>
  `}function We(e){return new Promise(n=>{let s=new FileReader;s.onload=()=>n({content_type:e.type||"application/octet-stream",name:e.name,content:s.result.split(",")[1]??""}),s.readAsDataURL(e)})}function Te({from:e,status:n}){return e==="customer"||n==="delivered"||n==="read"}function je({status:e,error:n}){return e==="failed"?t("phones.failed",{code:String(n)}):e==="read"?t("phones.read"):e==="delivered"?t("phones.delivered"):t("phones.sent")}var x=te({isPlaying:!1,words:"",isStuck:!1}),[Re,qe]=[86400,1e3],G={connection:"wa-main",provider:"whatsapp_cloud"},Ye="+15550100",[Ve,Ge]=[2e4,300],ze=2500,K=class extends Error{},z=class extends Error{},B=0,Ae=[["on",Qe],["available",Xe],["write",et],["reply",tt],["expired",nt]];function Q(){return Ae.every(([e])=>E.get()[e])}async function Ee({api:e,user:n,open:s,presence:o,refresh:a}){let r=B+=1;Q()&&oe();let u=Je({api:e,user:n,open:s,presence:o,refresh:a,isOn:()=>r===B});x.set({isPlaying:!0,words:"",isStuck:!1});try{for(let[m,f]of Ae)E.get()[m]||(await f(u),se(m));r===B&&x.set({isPlaying:!1,words:t("story.over"),isStuck:!1})}catch(m){m instanceof K||x.set({isPlaying:!1,words:t("story.stuck"),isStuck:!0})}}function X(){B+=1,x.set({isPlaying:!1,words:"",isStuck:!1})}function Je({isOn:e,...n}){let{api:s,user:o}=n,a=m=>new Promise(f=>setTimeout(f,m)),r=()=>{if(!e())throw new K},u=matchMedia("(prefers-reduced-motion: reduce)").matches?0:ze;return{...n,agent:o.name??o.id,async tell(m){r(),x.set({isPlaying:!0,words:m,isStuck:!1}),await a(u),r()},async until(m){for(let f=Date.now()+Ve;;){let h=await m();if(r(),h)return h;if(Date.now()>f)throw new z;await a(Ge)}},work:async()=>(await s.get($e(o.id))).body}}async function Qe({tell:e,refresh:n}){let{body:s,etag:o}=await V.get("/v1/settings");s.leave.enabled&&s.pause.enabled||(await e(t("story.turnOn")),await V.put("/v1/settings",be(s),{ifMatch:o}),await n())}async function Xe({api:e,user:n,agent:s,presence:o,refresh:a,tell:r,until:u}){await r(t("story.available",{agent:s})),await he(e,n.id,o()),await u(async()=>(await e.get(b`/v1/agents/${n.id}`)).body.availability==="available"),await a()}async function Z(){let{body:e}=await I.get(U),n=e.phones[0];return n||await H(G.connection,G.provider),{connection:(n??G).connection,from:n?.customers[0]??Ye}}async function Ze(e){let{connection:n,from:s}=await Z();return await M(n,"messages",{from:s,body:e}),s}var J=e=>n=>n.status==="assigned"&&n.conversation?.customer_address===e;async function L({work:e,until:n,tell:s},o,a){let{from:r}=await Z(),u=(await e()).tasks.find(J(r));return u||(await s(a),await Ze(o),n(async()=>(await e()).tasks.find(J(r))))}async function W({api:e},{conversation_id:n}){return(await e.get(b`/v1/conversations/${n}`)).body}async function et(e){let n=await L(e,t("story.question"),t("story.customerWrites"));e.open(n.conversation_id),await e.tell(t("story.agentReplies",{agent:e.agent})),await fe(e.api,await W(e,n),crypto.randomUUID(),t("story.answer")),await e.until(async()=>(await W(e,n)).last_message.from==="agent")}async function Ce({api:e,work:n,until:s},o){let a=await s(async()=>(await n()).tasks.find(({status:r,conversation:u})=>r==="wrapping"&&u?.customer_address===o));await me(e,a.task_id),await s(async()=>!(await n()).tasks.some(({task_id:r})=>r===a.task_id))}async function tt(e){let n=await L(e,t("story.question"),t("story.customerWrites")),{customer_address:s}=n.conversation;await e.tell(t("story.agentLeaves",{agent:e.agent})),await ue(e.api,await W(e,n),{unanswered:!0}),await Ce(e,s),await L(e,t("story.complaint"),t("story.customerReturns")),e.open(n.conversation_id),await e.tell(t("story.isBack"))}async function nt(e){let{from:n}=await Z();(await e.work()).paused.find(({customer_address:r})=>r===n)||await st(e),await e.tell(t("story.dayPasses"));let{now:o}=await re(Re);ce(o);let a=await e.until(async()=>(await e.work()).tasks.find(J(n)));e.open(a.conversation_id),await e.tell(t("story.timeIsUp"))}async function st(e){let n=await L(e,t("story.complaint"),t("story.customerReturns"));await e.tell(t("story.agentPauses",{agent:e.agent})),await de(e.api,await W(e,n),{reason:t("story.reason"),until:le()+(Re-60)*qe}),await Ce(e,n.conversation.customer_address)}var De=15e3;function Ie({view:e}){let{api:n,user:s}=pe(),o=O(n,b`/v1/agents/${s.id}`,De),a=O(n,"/v1/settings",De),{isPlaying:r,words:u,isStuck:m}=q(x),f=q(E),h=o.loaded&&a.loaded,$=()=>{Ee({api:n,user:s,open:p=>ne(e,p),presence:()=>ye(o,"available",we(s,a.data)),refresh:()=>Promise.all([a.refresh(),o.refresh()])})};return T(()=>{!h||!Y.get()||(Y.set(!1),$())},[h]),T(()=>X,[]),i`
    <div class="story" data-stuck=${m}>
      <button type="button" class=${r?"":"primary"} disabled=${!h} onClick=${r?X:$}>
        ${r?t("story.stop"):ot(f)}
      </button>
      <p role="status">${u}</p>
    </div>
  `}function ot(e){return Q()?t("story.again"):Object.keys(e).length>0?t("story.goOn"):t("story.showMe")}function tn({conversationId:e}){return i`
    <${ve} name=${t("common.phones")} label=${t("phones.phone")} view="phones" conversationId=${e}>
      <${Ie} view="phones" />
      <${ke} />
      <${Se} />
      <${ge} />
    <//>
  `}export{tn as Phones};
