/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{wa as a}from"./chunk-3CYWPVVC.js";import"./chunk-HOMNTRAL.js";export{a as SignedIn};
