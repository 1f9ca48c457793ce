type Commands = {
	registerCommand?: ( command: {
		name: string;
		label: string;
		callback: ( options: { close: () => void } ) => void;
	} ) => void;
	unregisterCommand?: ( name: string ) => void;
};

/** The little of `window.wp` that the launcher touches; anything of it may be missing. */
export type WpGlobal = {
	data?: { dispatch?: ( store: string ) => Commands | undefined };
	i18n?: {
		setLocaleData?: (
			data: Record< string, unknown >,
			domain: string
		) => void;
	};
};

/** WordPress's scripts on this page, empty when there are none. */
export const wpGlobal = ( view: Window | null ): WpGlobal =>
	( view as ( Window & { wp?: WpGlobal } ) | null )?.wp ?? {};
