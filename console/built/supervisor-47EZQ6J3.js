/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{a}from"./chunk-3RQATVRR.js";import"./chunk-ILPOOUZF.js";import"./chunk-LFYBYQIG.js";import"./chunk-UHMB54AR.js";export{a as Supervisor};
