/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{Sa as a}from"./chunk-TNCOOZSK.js";import"./chunk-DYYY5RHM.js";export{a as SignedIn};
