/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{pa as a}from"./chunk-OFAAQT7B.js";import"./chunk-CXGUBPF4.js";export{a as SignedIn};
