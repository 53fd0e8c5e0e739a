/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{a}from"./chunk-AYWIOBTT.js";import"./chunk-P2LLZAGC.js";import"./chunk-3CYWPVVC.js";import"./chunk-HOMNTRAL.js";export{a as Supervisor};
