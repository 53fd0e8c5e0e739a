/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{a as k,d as p,l as d}from"./chunk-PV5HRD6G.js";import{C as t,G as i,M as a,X as m,c,k as n,ka as u,pa as f}from"./chunk-ECIDDXN7.js";var S=[3600,86400,14*86400,90*86400].map(o=>({seconds:o,words:`+${u(o)}`}));function x(){let o=p(1e3),[$,y]=c(null),{busy:l,refusal:C,run:w,clear:v}=i(),b=async({seconds:r,words:s})=>{let{answer:e}=await w(s,()=>a(r));e&&(k(e.now),y(e.fired),d(t("tryClock.clockHasMoved",{words:s})))};return n`
    <section class="try-part try-clock" aria-label=${t("tryClock.testClock")}>
      <h3>${t("tryClock.testClock")}</h3>
      <p class="clock-now"><time datetime=${new Date(o).toISOString()}>${m(o)}</time></p>
      <div class="clock-steps">
        ${S.map(r=>n`
            <button key=${r.words} type="button" class="small" disabled=${l!==null} onClick=${()=>b(r)}>
              ${r.words}
            </button>
          `)}
      </div>
      <p class="hint" role="status">${l?t("tryClock.movingOn"):h($)}</p>
      <${f} refusal=${C} onDismiss=${v} />
    </section>
  `}function h(o){return o===null?"":o>0?t("tryClock.whatFellDueOn"):t("tryClock.nothingFellDueOn")}export{x as a};
