/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{pa as a}from"./chunk-OFAFQITL.js";import"./chunk-GBCCCU23.js";export{a as SignedIn};
