/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{ra as a}from"./chunk-LFYBYQIG.js";import"./chunk-UHMB54AR.js";export{a as SignedIn};
