"""What the full page and the embeddable chart share: template, styles, scripts, security policy."""
