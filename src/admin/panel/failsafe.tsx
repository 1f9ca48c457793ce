import { Component } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';

type Props = { pageUrl: string; children: ReactNode };

/** If a room of the panel breaks, its draft is kept and the plain page is one click away. */
export class Failsafe extends Component< Props, { broken: boolean } > {
	override state = { broken: false };

	static getDerivedStateFromError() {
		return { broken: true };
	}

	override render() {
		if ( ! this.state.broken ) {
			return this.props.children;
		}
		return (
			<div className="deskside-notice is-problem" role="alert">
				<p>
					{ __(
						'This panel has stopped working on this screen. Your draft is kept.',
						'deskside'
					) }
				</p>
				<a href={ this.props.pageUrl }>
					{ __( 'Use the plain help page instead', 'deskside' ) }
				</a>
			</div>
		);
	}
}
