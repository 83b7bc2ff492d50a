// The one script of every page: htmx and the small custom elements. Without it every link and form still works.
import "./setup";
import "./faults";
import "./keys";
import "./page-head";
import "./tabs";
import "./islands/choose-all";
import "./islands/command-palette";
import "./islands/copy-text";
import "./islands/dialogs";
import "./islands/file-drop";
import "./islands/inline-edit";
import "./islands/live-progress";
import "./islands/live-timeline";
import "./islands/menu-button";
import "./islands/theme-switch";
import "./islands/toast-stack";
import "./islands/unsaved-work";
