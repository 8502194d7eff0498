package com.mangaassist.load.report.junit;

import com.mangaassist.load.report.document.RunDocument;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Renders {@code junit.xml} in the form that Jenkins, GitLab and GitHub's reporters read. */
public final class JUnitReport {

    public static final String FILE_NAME = "junit.xml";

    private final XMLStreamWriter xml;
    private final RunDocument run;

    private JUnitReport(XMLStreamWriter xml, RunDocument run) {
        this.xml = xml;
        this.run = run;
    }

    public static String render(RunDocument run) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JUnitReport(xml, run).write(TestSuites.of(run));
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a string can always be written to", impossible);
        }
        return text.append('\n').toString();
    }

    private void write(List<TestSuite> suites) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        xml.writeAttribute("name", run.run());
        for (var suite : suites) {
            write(suite);
        }
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(TestSuite suite) throws XMLStreamException {
        line(1);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", suite.name());
        xml.writeAttribute("tests", String.valueOf(suite.cases().size()));
        xml.writeAttribute("failures", String.valueOf(suite.count(Outcome.FAILURE)));
        xml.writeAttribute("errors", String.valueOf(suite.count(Outcome.ERROR)));
        xml.writeAttribute("skipped", String.valueOf(suite.count(Outcome.SKIPPED)));
        xml.writeAttribute("time", seconds(suite.seconds()));
        xml.writeAttribute("timestamp", run.startedAt());
        for (var each : suite.cases()) {
            write(suite, each);
        }
        line(1);
        xml.writeEndElement();
    }

    private void write(TestSuite suite, TestCase each) throws XMLStreamException {
        line(2);
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "load." + suite.name());
        xml.writeAttribute("name", each.name());
        xml.writeAttribute("time", seconds(each.seconds()));
        if (each.outcome() != Outcome.PASSED) {
            line(3);
            xml.writeEmptyElement(each.outcome().element());
            xml.writeAttribute("message", each.message());
        }
        if (!each.output().isEmpty()) {
            line(3);
            xml.writeStartElement("system-out");
            xml.writeCharacters(each.output());
            xml.writeEndElement();
        }
        line(2);
        xml.writeEndElement();
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String seconds(double value) {
        return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).toPlainString();
    }
}
