/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{pa as a}from"./chunk-PBMAHIQ6.js";import"./chunk-WQQTAGGD.js";export{a as SignedIn};
