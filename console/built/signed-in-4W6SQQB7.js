/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{wa as a}from"./chunk-THLA2EXU.js";import"./chunk-ICTCSCAB.js";export{a as SignedIn};
