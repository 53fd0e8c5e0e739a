/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{qa as a}from"./chunk-WCNYCNWG.js";import"./chunk-JCLURUSU.js";export{a as SignedIn};
