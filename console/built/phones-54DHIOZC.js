/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a as ve,b as ge,e as G,i as ke}from"./chunk-5AMKMURQ.js";import{h as be}from"./chunk-4YKZXXFL.js";import"./chunk-DLK4YCJP.js";import{Da as $e,I as ue,J as de,K as me,L as fe,N as he,Qa as ye,Ra as we,a as ce,c as le,e as pe,ya as S}from"./chunk-O67BKZF3.js";import{Ba as D,F as t,J as A,L as C,M as Y,N as se,O as oe,Q as b,R as ae,S as I,U as re,Y as ie,c as k,d as R,f as ee,j as E,k as c,l as te,m as q,r as ne}from"./chunk-ZVXUVGBQ.js";var F=I,U="/local/phones";function Pe(e,n){return b`/local/phones/${e}`+ae({customer:n})}async function M(e,n){let{body:s}=await I.put(b`/local/connections/${e}`,{provider:n});return s}async function H(e,n,s){return(await I.post(b`/local/phones/${e}/`+n,s)).body}async function _e(e,n){let{body:s}=await I.put(b`/local/phones/${e}/faults`,n);return s}var Ne={none:t("phones.tNone"),refuse:t("phones.tRefuse"),undeliverable:t("phones.tUndeliverable"),time_out:t("phones.tTimeOut"),break:t("phones.tBreak"),too_many:t("phones.tTooMany"),unavailable:t("phones.tUnavailable")},Ue={in_order:t("phones.rInOrder"),twice:t("phones.rTwice"),reversed:t("phones.rReversed"),never:t("phones.rNever")};function xe({phone:e,onChange:n}){let{busy:s,refusal:a,run:i,clear:r}=A(),p=E(),[m,f]=k(null),h=m??e.faults,$=async d=>{let y={...h,...d};f(y),await i("faults",()=>_e(e.connection,y)),await n(),f(null)},w=(d,y,v,_,x)=>c`
    <div class="field">
      <label for="${p}-${d}">${y}</label>
      <select id="${p}-${d}" value=${v} disabled=${s!==null} onChange=${o=>$(x(o.currentTarget.value))}>
        ${Object.entries(_).map(([o,g])=>c`<option key=${o} value=${o}>${g}</option>`)}
      </select>
    </div>
  `,u=(d,y,v)=>c`
    <label class="chip"><input type="checkbox" checked=${y} disabled=${s!==null} onChange=${()=>$(v)} /><span>${d}</span></label>
  `;return c`
    <section class="try-part" aria-labelledby="${p}-title">
      <h3 id="${p}-title">${t("phones.wrong")}</h3>
      ${w("next",t("phones.next"),h.next[0]??"none",Ne,d=>({next:d==="none"?[]:[d]}))}
      ${u(t("phones.signal"),!h.signal,{signal:!h.signal})}
      ${u(t("phones.expired"),h.token_expired,{token_expired:!h.token_expired})}
      ${w("reports",t("phones.reports"),h.reports,Ue,d=>({reports:d}))}
      <${D} refusal=${a} onDismiss=${r} />
    </section>
  `}var Oe=1500,Me="+15550100",He="ann@home.example",Be=["twilio_messaging","twilio_conversations","aws_sms","ses"],Le="👍",Ke=[{provider:"twilio_messaging",id:"tw-main",words:t("phones.connectTwilio")},{provider:"twilio_conversations",id:"ch-main",words:t("phones.connectConversations")},{provider:"whatsapp_cloud",id:"wa-main",words:t("phones.connectWhatsApp")},{provider:"messenger",id:"ms-main",words:t("phones.connectMessenger")},{provider:"instagram",id:"ig-main",words:t("phones.connectInstagram")},{provider:"ses",id:"mail-main",words:t("phones.connectEmail")}];function Se(){let{data:e,refresh:n}=S(F,U,Oe),[s,a]=k(null),[i,r]=k(null),{busy:p,refusal:m,run:f,clear:h}=A(),$=E();if(!e)return null;let{phones:w}=e,u=w.find(({connection:o})=>o===s)??w[0],d=u?.provider==="ses",y=i??u?.customers[0]??(d?He:Me),v=async o=>{let{answer:g}=await f(o.id,()=>M(o.id,o.provider));g&&(await n(),_(o.id))},_=o=>{a(o),r(null)},x=Ke.filter(({provider:o})=>w.every(g=>g.provider!==o));return c`
    <section class="try-part" aria-labelledby="${$}-title">
      <h3 id="${$}-title">${t("phones.connection")}</h3>
      ${!u&&c`<p>${t("phones.none")}</p>`}
      ${u&&c`
        <div class="pair">
          <div class="field">
            <label for="${$}-of">${t("phones.connection")}</label>
            <select id="${$}-of" value=${u.connection} onChange=${o=>_(o.currentTarget.value)}>
              ${w.map(o=>c`<option key=${o.connection} value=${o.connection}>${o.business_address}, ${ie(o.channel)}</option>`)}
            </select>
          </div>
          <div class="field">
            <label for="${$}-from">${t("phones.customer")}</label>
            <input id="${$}-from" type=${d?"email":"tel"} autocomplete="off" dir="ltr" list="${$}-known" value=${y}
              onInput=${o=>r(o.currentTarget.value)} />
            <datalist id="${$}-known">${u.customers.map(o=>c`<option key=${o} value=${o}></option>`)}</datalist>
          </div>
        </div>
      `}
      ${x.length>0&&c`
        <div class="phone-deeds">
          ${x.map(o=>c`<button key=${o.id} type="button" class="small" disabled=${p!==null} onClick=${()=>v(o)}>${o.words}</button>`)}
        </div>
      `}
      <${D} refusal=${m} onDismiss=${h} />
    </section>
    ${u&&y.trim()!==""&&c`<${We} key=${`${u.connection} ${y}`} phone=${u} customer=${y} />`}
    ${u&&c`<${xe} key=${u.connection} phone=${u} onChange=${n} />`}
  `}function We({phone:e,customer:n}){let{data:s,refresh:a}=S(F,Pe(e.connection,n),Oe),[i,r]=k(""),[p,m]=k(null),{busy:f,refusal:h,run:$,clear:w}=A(),u=E(),d=s?.messages??[],y=async(l,O={})=>{let{answer:N}=await $(l,()=>H(e.connection,l,{from:n,...O}));return await a(),m(N?.hook_status??null),N},v=async l=>{l.preventDefault(),!(i.trim()===""||f)&&await y("messages",{body:i})&&r("")},_=async({currentTarget:l})=>{let[O]=l.files;!O||f||(await y("messages",{body:i,file:await qe(O)})&&r(""),l.value="")},x=l=>{l.key==="Enter"&&!l.shiftKey&&!l.isComposing&&v(l)},o=d.filter(l=>l.from==="business"&&Te(l)).at(-1),g=d.filter(l=>l.from==="customer"&&l.change!=="deleted").at(-1),j=!Be.includes(e.provider),T=(l,O,N,Fe)=>c`
    <button type="button" class="small" disabled=${f!==null||Fe} onClick=${()=>y(l,N)}>${O}</button>
  `;return c`
    <div class="try-part on-phone">
      <h3>${t("phones.onPhone")}</h3>
      <${je} messages=${d} />
      <form onSubmit=${v}>
        <div class="field">
          <label for=${u}>${t("phones.message")}</label>
          <textarea id=${u} rows="2" dir="auto" value=${i} onKeyDown=${x}
            onInput=${l=>r(l.currentTarget.value)}></textarea>
        </div>
        <div class="try-foot">
          <button type="submit" disabled=${f!==null||i.trim()===""}>${t("phones.send")}</button>
        </div>
        <div class="field">
          <label for="${u}-file">${t("phones.sendFile")}</label>
          <input id="${u}-file" type="file" disabled=${f!==null} onChange=${_} />
        </div>
      </form>
      <div class="phone-deeds">
        ${T("repeat",t("phones.repeat"),{},!d.some(l=>l.from==="customer"))}
        ${T("read",t("phones.readAll"),{},!o)}
        ${j&&T("edits",t("phones.edit"),{body:i},!g||i.trim()==="")}
        ${j&&e.provider!=="messenger"&&T("deletions",t("phones.delete"),{},!g)}
        ${j&&T("reactions",t("phones.react"),{message_id:o?.id,emoji:Le},!o)}
      </div>
      <p class="hint" role="status">${p>=300?t("phones.notTaken",{status:String(p)}):""}</p>
      <${D} refusal=${h} onDismiss=${w} />
    </div>
  `}function je({messages:e}){let n=ee(null);return R(()=>{n.current.scrollTop=n.current.scrollHeight},[e.length]),c`
    <div class="thread" ref=${n} tabindex="0" role="region" aria-label=${t("phones.onPhone")}>
      ${e.length===0&&c`<p class="hint">${t("phones.nothing")}</p>`}
      ${e.map(s=>c`
          <p key=${s.id} class="bubble" dir="auto" data-from=${s.from} data-there=${Te(s)}>
            <span class="visually-hidden">${s.from==="customer"?t("phones.you"):t("phones.business")}</span>${s.body}
            ${s.file&&c`<span class="bubble-status">${t("phones.file",{name:s.file.name??s.file.content_type})}</span>`}
            ${s.links.map(a=>c`<span key=${a.url||a.name} class="bubble-status">${t("phones.file",{name:a.name??a.url})}</span>`)}
            ${s.from==="business"&&c`<span class="bubble-status">${Ye(s)}</span>`}
            ${s.change&&c`<span class="bubble-status">${s.change==="edited"?t("phones.edited"):t("phones.deleted")}</span>`}
            ${s.reaction&&c`<span class="bubble-status">${t("phones.reaction",{sign:s.reaction})}</span>`}
          </p>
        `)}
    </div>
  `}function qe(e){return new Promise(n=>{let s=new FileReader;s.onload=()=>n({content_type:e.type||"application/octet-stream",name:e.name,content:s.result.split(",")[1]??""}),s.readAsDataURL(e)})}function Te({from:e,status:n}){return e==="customer"||n==="delivered"||n==="read"}function Ye({status:e,error:n}){return e==="failed"?t("phones.failed",{code:String(n)}):e==="read"?t("phones.read"):e==="delivered"?t("phones.delivered"):t("phones.sent")}var P=te({isPlaying:!1,words:"",isStuck:!1}),[Re,Ge]=[86400,1e3],V={connection:"wa-main",provider:"whatsapp_cloud"},Ve="+15550100",[Xe,ze]=[2e4,300],Je=2500,L=class extends Error{},X=class extends Error{},B=0,Ee=[["on",Ze],["available",et],["write",nt],["reply",st],["expired",ot]];function J(){return Ee.every(([e])=>C.get()[e])}async function Ae({api:e,user:n,open:s,presence:a,refresh:i}){let r=B+=1;J()&&oe();let p=Qe({api:e,user:n,open:s,presence:a,refresh:i,isOn:()=>r===B});P.set({isPlaying:!0,words:"",isStuck:!1});try{for(let[m,f]of Ee)C.get()[m]||(await f(p),se(m));r===B&&P.set({isPlaying:!1,words:t("story.over"),isStuck:!1})}catch(m){m instanceof L||P.set({isPlaying:!1,words:t("story.stuck"),isStuck:!0})}}function Q(){B+=1,P.set({isPlaying:!1,words:"",isStuck:!1})}function Qe({isOn:e,...n}){let{api:s,user:a}=n,i=m=>new Promise(f=>setTimeout(f,m)),r=()=>{if(!e())throw new L},p=matchMedia("(prefers-reduced-motion: reduce)").matches?0:Je;return{...n,agent:a.name??a.id,async tell(m){r(),P.set({isPlaying:!0,words:m,isStuck:!1}),await i(p),r()},async until(m){for(let f=Date.now()+Xe;;){let h=await m();if(r(),h)return h;if(Date.now()>f)throw new X;await i(ze)}},work:async()=>(await s.get($e(a.id))).body}}async function Ze({tell:e,refresh:n}){let{body:s,etag:a}=await G.get("/v1/settings");s.leave.enabled&&s.pause.enabled||(await e(t("story.turnOn")),await G.put("/v1/settings",be(s),{ifMatch:a}),await n())}async function et({api:e,user:n,agent:s,presence:a,refresh:i,tell:r,until:p}){await r(t("story.available",{agent:s})),await he(e,n.id,a()),await p(async()=>(await e.get(b`/v1/agents/${n.id}`)).body.availability==="available"),await i()}async function Z(){let{body:e}=await F.get(U),n=e.phones[0];return n||await M(V.connection,V.provider),{connection:(n??V).connection,from:n?.customers[0]??Ve}}async function tt(e){let{connection:n,from:s}=await Z();return await H(n,"messages",{from:s,body:e}),s}var z=e=>n=>n.status==="assigned"&&n.conversation?.customer_address===e;async function K({work:e,until:n,tell:s},a,i){let{from:r}=await Z(),p=(await e()).tasks.find(z(r));return p||(await s(i),await tt(a),n(async()=>(await e()).tasks.find(z(r))))}async function W({api:e},{conversation_id:n}){return(await e.get(b`/v1/conversations/${n}`)).body}async function nt(e){let n=await K(e,t("story.question"),t("story.customerWrites"));e.open(n.conversation_id),await e.tell(t("story.agentReplies",{agent:e.agent})),await fe(e.api,await W(e,n),crypto.randomUUID(),t("story.answer")),await e.until(async()=>(await W(e,n)).last_message.from==="agent")}async function Ce({api:e,work:n,until:s},a){let i=await s(async()=>(await n()).tasks.find(({status:r,conversation:p})=>r==="wrapping"&&p?.customer_address===a));await me(e,i.task_id),await s(async()=>!(await n()).tasks.some(({task_id:r})=>r===i.task_id))}async function st(e){let n=await K(e,t("story.question"),t("story.customerWrites")),{customer_address:s}=n.conversation;await e.tell(t("story.agentLeaves",{agent:e.agent})),await ue(e.api,await W(e,n),{unanswered:!0}),await Ce(e,s),await K(e,t("story.complaint"),t("story.customerReturns")),e.open(n.conversation_id),await e.tell(t("story.isBack"))}async function ot(e){let{from:n}=await Z();(await e.work()).paused.find(({customer_address:r})=>r===n)||await at(e),await e.tell(t("story.dayPasses"));let{now:a}=await re(Re);ce(a);let i=await e.until(async()=>(await e.work()).tasks.find(z(n)));e.open(i.conversation_id),await e.tell(t("story.timeIsUp"))}async function at(e){let n=await K(e,t("story.complaint"),t("story.customerReturns"));await e.tell(t("story.agentPauses",{agent:e.agent})),await de(e.api,await W(e,n),{reason:t("story.reason"),until:le()+(Re-60)*Ge}),await Ce(e,n.conversation.customer_address)}var Ie=15e3;function De({view:e}){let{api:n,user:s}=pe(),a=S(n,b`/v1/agents/${s.id}`,Ie),i=S(n,"/v1/settings",Ie),{isPlaying:r,words:p,isStuck:m}=q(P),f=q(C),h=a.loaded&&i.loaded,$=()=>{Ae({api:n,user:s,open:d=>ne(e,d),presence:()=>ye(a,"available",we(s,i.data)),refresh:()=>Promise.all([i.refresh(),a.refresh()])})};return R(()=>{!h||!Y.get()||(Y.set(!1),$())},[h]),R(()=>Q,[]),c`
    <div class="story" data-stuck=${m}>
      <button type="button" class=${r?"":"primary"} disabled=${!h} onClick=${r?Q:$}>
        ${r?t("story.stop"):rt(f)}
      </button>
      <p role="status">${p}</p>
    </div>
  `}function rt(e){return J()?t("story.again"):Object.keys(e).length>0?t("story.goOn"):t("story.showMe")}function sn({conversationId:e}){return c`
    <${ve} name=${t("common.phones")} label=${t("phones.phone")} view="phones" conversationId=${e}>
      <${De} view="phones" />
      <${ke} />
      <${Se} />
      <${ge} />
    <//>
  `}export{sn as Phones};
