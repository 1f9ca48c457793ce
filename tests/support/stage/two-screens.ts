/** What a page of the block editor has. */
export type Wp = {
	element: typeof import('@wordpress/element');
	components: typeof import('@wordpress/components');
	plugins: {
		registerPlugin: ( name: string, plugin: object ) => void;
	};
	editor: { PluginDocumentSettingPanel: () => null };
	data: {
		dispatch: (
			store: string
		) => Record< string, ( ...given: unknown[] ) => void >;
	};
};

/** A field in the editor's side panel and one in a screen with WooCommerce's classes; every tenth rendering is a new one. */
export function renderTwoScreens(): void {
	const { wp, renderAgain = [] } = window as unknown as {
		wp: Wp;
		renderAgain?: ( () => void )[];
	};
	Object.assign( window, { renderAgain } );
	const { createElement, createRoot, useState } = wp.element;
	const Field = ( { id, label }: { id: string; label: string } ) => {
		const [ time, setTime ] = useState( 0 );
		renderAgain[ id === 'react-panel' ? 0 : 1 ] = () =>
			setTime( ( before ) => before + 1 );
		return createElement(
			'div',
			{ key: Math.floor( time / 10 ) },
			time % 2 ? createElement( 'p', null, 'Now and then.' ) : null,
			createElement( wp.components.TextControl, {
				id,
				label,
				value: String( time ),
				onChange: () => undefined,
				'data-time': time,
			} as never )
		);
	};
	wp.plugins.registerPlugin( 'deskside-test', {
		render: () =>
			createElement(
				wp.editor.PluginDocumentSettingPanel,
				{ name: 'test', title: 'Test' } as never,
				createElement( Field, {
					id: 'react-panel',
					label: 'Reading minutes',
				} )
			),
	} );
	wp.data
		.dispatch( 'core/preferences' )
		.set?.( 'core/edit-post', 'welcomeGuide', false );
	const { toggleEditorPanelOpened } = wp.data.dispatch( 'core/editor' );
	const { openGeneralSidebar } = wp.data.dispatch( 'core/edit-post' );
	toggleEditorPanelOpened?.( 'deskside-test/test' );
	openGeneralSidebar?.( 'edit-post/document' );
	const screen = document.createElement( 'div' );
	screen.className = 'woocommerce-layout';
	// The editor's page shows nothing else in its own place.
	document.body.append( screen );
	createRoot( screen ).render(
		createElement( Field, { id: 'react-shop', label: 'Currency' } )
	);
}
